import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { makeCertifikat, type Noeglepar, OID } from './certifikat.ts';

const par = z.object({ privatnoegle: z.string(), certifikat: z.string() });
const stateSchema = z.object({ idp: par, sp: par });

/** The stand-in's own keys, and those that it gives the service provider. */
export type Noegler = { readonly idp: Noeglepar; readonly sp: Noeglepar };

const TEN_YEARS_MS = 10 * 365 * 86_400_000;
/** Before any moment that a test sets the clock to. */
const BEGINNING = new Date('2019-01-01T00:00:00Z');

/** The keys from the file, made there the first time, or keys in memory when there is no file. */
export async function loadNoegler(stateFile: string | undefined): Promise<Noegler> {
  if (stateFile === undefined) return makeNoegler();
  const text = await readFile(stateFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) {
    await chmod(stateFile, 0o600);
    return stateSchema.parse(JSON.parse(text));
  }
  const noegler = makeNoegler();
  await mkdir(dirname(stateFile), { recursive: true, mode: 0o700 });
  await writeFile(`${stateFile}.ny`, `${JSON.stringify(noegler, null, 2)}\n`, { mode: 0o600 });
  await rename(`${stateFile}.ny`, stateFile);
  return noegler;
}

function makeNoegler(): Noegler {
  return { idp: selvsigneret('Lokal NemLog-in'), sp: selvsigneret('Socialt frikort, lokalt') };
}

export function selvsigneret(
  commonName: string,
  fra: Date = BEGINNING,
  til: Date = new Date(Date.now() + TEN_YEARS_MS),
): Noeglepar {
  const navn = [
    { oid: OID.country, vaerdi: 'DK' },
    { oid: OID.commonName, vaerdi: commonName },
  ];
  const { privatnoegle, certifikat } = makeCertifikat({ navn, fra, til });
  return { privatnoegle, certifikat };
}
