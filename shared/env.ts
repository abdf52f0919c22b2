/**
 * The environment is read here and nowhere else. Each name is given to a function by the grant that needs it, so a
 * function that asks for a name it was not granted fails by that name.
 */
export type EnvName =
  | 'FRIKORT_TABLE'
  | 'REVISIONSLOG_TABLE'
  | 'SESSION_TABLE'
  | 'DATA_KEY'
  | 'INDEX_KEY'
  | 'SERVICEPLATFORMEN_SECRET'
  | 'JOBNET_SECRET'
  | 'AARSSKIFTE_MACHINE'
  | 'NEMLOGIN_SECRET'
  | 'DRIFTSSTATUS_BUCKET'
  | 'SITE_ORIGIN'
  | 'BESKED_AFSENDER';

export function env(name: EnvName): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
  return value;
}
