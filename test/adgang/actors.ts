import { makeCertifikat, OID } from '#infra/local/nemlogin/certifikat.ts';
import { systemnavn } from '#infra/local/systemadgang/noegler.ts';
import { readClock } from '#shared/clock.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { startSession } from '#shared/store/session.ts';
import { aarhus, bageri, borger, drift, gartneri, odense } from '#test/kit/world.ts';

/** Who asks. The machine is of company A's. */
export const ACTORS = [
  'nobody',
  'citizen',
  'otherCitizen',
  'companyA',
  'companyB',
  'caseworkerA',
  'caseworkerB',
  'operator',
  'machineA',
] as const;
export type Actor = (typeof ACTORS)[number];

/** What a request of that actor carries, as the gateway sees it. */
export type Credentials = { readonly cookies: readonly string[]; readonly clientCertPem?: string };

const SYSTEM_ID = '5a6b7c8d-0000-4000-8000-00000000000a';

/** A session for each person, and a certificate for the machine. */
export async function credentials(own: string, other: string): Promise<Readonly<Record<Actor, Credentials>>> {
  const cookie = async (aktoer: Aktoer): Promise<Credentials> => ({
    cookies: [`__Host-session=${await startSession(aktoer, readClock(), { navn: 'En Prøve' })}`],
  });
  return {
    nobody: { cookies: [] },
    citizen: await cookie(borger(own)),
    otherCitizen: await cookie(borger(other)),
    companyA: await cookie(bageri),
    companyB: await cookie(gartneri),
    caseworkerA: await cookie(aarhus),
    caseworkerB: await cookie(odense),
    operator: await cookie(drift),
    machineA: { cookies: [], clientCertPem: systemcertifikat('11111112', 'Brødre & Søstre Bageri', SYSTEM_ID) },
  };
}

/** A certificate as OCES3 writes them for systems. */
export function systemcertifikat(
  cvr: string,
  organisation: string,
  id: string,
  over: { serie?: string; fra?: Date; til?: Date } = {},
): string {
  const navn = systemnavn({ cvr, virksomhedsnavn: organisation, uuid: id }).map((del) =>
    del.oid === OID.serialNumber && over.serie !== undefined ? { ...del, vaerdi: over.serie } : del,
  );
  const fra = over.fra ?? new Date('2019-01-01');
  const til = over.til ?? new Date('2045-01-01');
  return makeCertifikat({ navn, fra, til }).certifikat;
}
