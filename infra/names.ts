/** What has a name of its own in an account. One account holds one system: test and production are two accounts. */

export const STACKS = {
  data: 'socialt-frikort-data',
  funktioner: 'socialt-frikort-funktioner',
  api: 'socialt-frikort-api',
  aarsskifte: 'socialt-frikort-aarsskifte',
  job: 'socialt-frikort-job',
  web: 'socialt-frikort-web',
  weblog: 'socialt-frikort-weblog',
  systemadgang: 'socialt-frikort-systemadgang',
} as const;

/** The one our own pages ask, and the one that payroll systems ask with a certificate. */
export const APIS = { egne: 'socialt-frikort', system: 'socialt-frikort-system' } as const;

export const TABLES = { frikort: 'Frikort', revisionslog: 'Revisionslog', session: 'Session' } as const;

export const KEY_ALIASES = {
  data: 'alias/frikort-data',
  indeks: 'alias/frikort-indeks',
  log: 'alias/frikort-log',
} as const;

export const SERVICEPLATFORMEN_SECRET = 'socialt-frikort/serviceplatformen';
export const JOBNET_SECRET = 'socialt-frikort/jobnet';
export const NEMLOGIN_SECRET = 'socialt-frikort/nemlogin';

/** The state machine of the year's turn, known by name to the function that starts it. */
export const AARSSKIFTE_MACHINE = 'socialt-frikort-aarsskifte';

/** A function is called what its operation is called, and its log and its code too. */
export const functionName = (name: string) => `socialt-frikort-${name}`;
