import * as z from 'zod/mini';
import { type Afgoerelse, ja, nej } from '#shared/domain/afslag.ts';
import type { Sagsbehandler } from '#shared/domain/aktoer.ts';
import { env } from '#shared/env.ts';
import { type Cpr, parseCpr } from '#shared/values/cpr.ts';
import type { Dato } from '#shared/values/dato.ts';
import { findKommune } from '#shared/values/kommune.ts';
import { getSecret } from '#shared/vault/secret.ts';
import { lookupPerson, type PersonSvar } from './serviceplatformen.ts';

const configSchema = z.object({
  url: z.string(),
  serviceAgreementUuid: z.string(),
  userSystemUuid: z.string(),
  userUuid: z.string(),
  certificate: z.optional(z.object({ cert: z.string(), key: z.string() })),
});

/** On whose behalf the register is asked, and who asks. */
type Spoerger = Pick<Sagsbehandler, 'kommunekode' | 'brugerId'>;

/** A citizen as the CPR register knows them today. */
export type Borger = {
  readonly cpr: Cpr;
  readonly navn: string;
  readonly foedselsdato: Dato;
  readonly beskyttet: boolean;
};

export type CprAfslag =
  | 'CPR_UGYLDIGT'
  | 'CPR_ERSTATNINGSNUMMER'
  | 'CPR_UKENDT'
  | 'CPR_DOED'
  | 'CPR_ANNULLERET'
  | 'CPR_GROENLAND'
  | 'CPR_UTILGAENGELIG';

const LOOKUP_TIMEOUT_MS = 4000;

/** Reads a CPR number as typed. Each mistake has its own answer (R069, D12). */
export function readCpr(text: string): Afgoerelse<Cpr, 'CPR_UGYLDIGT' | 'CPR_ERSTATNINGSNUMMER'> {
  const parsed = parseCpr(text);
  if (parsed.ok) return ja(parsed.cpr);
  return parsed.fejl === 'erstatningsnummer' ? nej('CPR_ERSTATNINGSNUMMER') : nej('CPR_UGYLDIGT');
}

/**
 * Asks the CPR register on behalf of a municipality (R015): the caseworker's, or the one that is responsible for the card. A number that has been changed is followed to
 * the one in force. Who has left the country or is missing can still be entitled: that is the municipality's decision.
 */
export async function findBorger(cpr: Cpr, aktoer: Spoerger, callId: string): Promise<Afgoerelse<Borger, CprAfslag>> {
  const first = await ask(cpr, aktoer, callId);
  const changed = first.kind === 'fundet' && first.person.status === 'skiftet' ? first.person.gaeldendeCpr : undefined;
  const svar = changed === undefined ? first : await ask(changed, aktoer, callId);
  if (svar.kind === 'ukendt') return nej('CPR_UKENDT');
  if (svar.kind === 'utilgaengelig') return nej('CPR_UTILGAENGELIG');
  const { person } = svar;
  switch (person.status) {
    case 'doed':
      return nej('CPR_DOED');
    case 'groenland':
      return nej('CPR_GROENLAND');
    case 'annulleret':
    case 'slettet':
    case 'skiftet':
    case 'skattenummer':
      return nej('CPR_ANNULLERET');
    case 'aktiv':
    case 'forsvundet':
    case 'udrejst': {
      const { navn, foedselsdato, beskyttet } = person;
      return ja({ cpr: person.cpr, navn, foedselsdato, beskyttet });
    }
  }
}

async function ask(cpr: Cpr, aktoer: Spoerger, callId: string): Promise<PersonSvar> {
  const kommune = findKommune(aktoer.kommunekode);
  if (kommune === undefined) throw new Error('the caseworker belongs to no municipality');
  const config = configSchema.parse(JSON.parse(await getSecret(env('SERVICEPLATFORMEN_SECRET'))));
  const request = { cpr, authorityCvr: kommune.cvr, onBehalfOf: aktoer.brugerId, callId, timeoutMs: LOOKUP_TIMEOUT_MS };
  return lookupPerson({ ...config, certificate: config.certificate }, request);
}
