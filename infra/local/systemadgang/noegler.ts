import { createPrivateKey } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { makeCertifikat, type Navnedel, type Noeglepar, OID } from '#infra/local/nemlogin/certifikat.ts';
import { loadOrMake } from '#infra/local/state-file.ts';

const par = z.object({ privatnoegle: z.string(), certifikat: z.string() });
const stateSchema = z.object({ ca: par, server: par });

/** The CA that stands in for the state's own, and the certificate of the address it also issues here. */
export type Systemnoegler = { readonly ca: Noeglepar; readonly server: Noeglepar };

const YEAR_MS = 365 * 86_400_000;
/** Before any moment that a test sets the clock to. */
const BEGINNING = new Date('2019-01-01T00:00:00Z');
const CA_NAVN: readonly Navnedel[] = [
  { oid: OID.country, vaerdi: 'DK' },
  { oid: OID.commonName, vaerdi: 'Lokal udsteder af systemcertifikater' },
];

/** The keys of the system that keeps its data in that folder, made there the first time. */
export function loadSystemnoegler(stateDir: string): Promise<Systemnoegler> {
  return loadOrMake(join(stateDir, 'systemadgang.json'), stateSchema, makeSystemnoegler);
}

export function makeSystemnoegler(): Systemnoegler {
  const til = new Date(Date.now() + 10 * YEAR_MS);
  const ca = bare(makeCertifikat({ navn: CA_NAVN, fra: BEGINNING, til, ca: true }));
  const navn = [{ oid: OID.commonName, vaerdi: 'localhost' }];
  const vaerter = ['localhost', '127.0.0.1'];
  return { ca, server: bare(makeCertifikat({ navn, fra: BEGINNING, til, udsteder: udstederOf(ca), vaerter })) };
}

/** A certificate for a machine, for three years as the real ones, or for as long as a test wants. */
export function issueSystemcertifikat(
  ca: Noeglepar,
  navn: readonly Navnedel[],
  { fra = BEGINNING, til = new Date(Date.now() + 3 * YEAR_MS) }: { readonly fra?: Date; readonly til?: Date } = {},
): Noeglepar {
  return bare(makeCertifikat({ navn, fra, til, udsteder: udstederOf(ca) }));
}

export type System = {
  readonly cvr: string;
  readonly virksomhedsnavn: string;
  /** Outlives a renewal. */
  readonly uuid: string;
};

/** The name in a certificate as OCES3 writes it for an organisation's system. */
export function systemnavn({ cvr, virksomhedsnavn, uuid }: System): readonly Navnedel[] {
  return [
    { oid: OID.country, vaerdi: 'DK' },
    { oid: OID.organizationIdentifier, vaerdi: `NTRDK-${cvr}` },
    { oid: OID.organization, vaerdi: virksomhedsnavn },
    { oid: OID.serialNumber, vaerdi: `UI:DK-O:G:${uuid}` },
    { oid: OID.commonName, vaerdi: 'Lønsystem' },
  ];
}

function udstederOf({ privatnoegle }: Noeglepar) {
  return { navn: CA_NAVN, noegle: createPrivateKey(privatnoegle) };
}

function bare({ privatnoegle, certifikat }: Noeglepar): Noeglepar {
  return { privatnoegle, certifikat };
}
