import * as z from 'zod/mini';
import { loadOrMake } from '#infra/local/state-file.ts';
import { makeCertifikat, type Noeglepar, OID } from './certifikat.ts';

const par = z.object({ privatnoegle: z.string(), certifikat: z.string() });
const stateSchema = z.object({ idp: par, sp: par });

/** The stand-in's own keys, and those that it gives the service provider. */
export type Noegler = { readonly idp: Noeglepar; readonly sp: Noeglepar };

const TEN_YEARS_MS = 10 * 365 * 86_400_000;
/** Before any moment that a test sets the clock to. */
const BEGINNING = new Date('2019-01-01T00:00:00Z');

/** The keys from the file, made there the first time, or keys in memory when there is no file. */
export function loadNoegler(stateFile: string | undefined): Promise<Noegler> {
  return loadOrMake(stateFile, stateSchema, makeNoegler);
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
