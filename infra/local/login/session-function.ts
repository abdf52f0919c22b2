import * as z from 'zod/mini';
import { PERSON } from '#infra/local/personer.ts';
import { findTestbruger, type Testbruger } from '#infra/local/testbrugere.ts';
import { readClock } from '#shared/clock.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { findFrikortnummer } from '#shared/store/read.ts';
import { endSession, startSession, useSession } from '#shared/store/session.ts';
import { hashCpr } from '#shared/vault/indeks.ts';

const eventSchema = z.discriminatedUnion('handling', [
  z.object({ handling: z.literal('start'), bruger: z.string() }),
  z.object({ handling: z.literal('slut'), token: z.string() }),
  z.object({ handling: z.literal('hvem'), token: z.string() }),
]);

export type SessionEvent = z.output<typeof eventSchema>;
export type SessionSvar = { readonly token?: string; readonly aktoer?: Aktoer };

/**
 * Stands in for the login until there is one: starts and ends sessions in the real table. It runs as a function beside the
 * others, because the store finds its tables in the environment.
 */
export async function handler(raw: unknown): Promise<SessionSvar> {
  const event = eventSchema.parse(raw);
  const now = readClock();
  switch (event.handling) {
    case 'start': {
      const bruger = findTestbruger(event.bruger);
      const aktoer = bruger && (await aktoerFor(bruger));
      if (aktoer === undefined) return {};
      return { aktoer, token: await startSession(aktoer, now, { navn: bruger?.navn }) };
    }
    case 'slut':
      await endSession(event.token);
      return {};
    case 'hvem': {
      const aktoer = await useSession(event.token, now);
      return aktoer === undefined ? {} : { aktoer };
    }
  }
}

/** A citizen logs in to a card: the CPR number finds it, as it will when the number comes from the real login. */
async function aktoerFor(bruger: Testbruger): Promise<Aktoer | undefined> {
  if ('aktoer' in bruger.login) return bruger.login.aktoer;
  const frikortnummer = await findFrikortnummer(await hashCpr(PERSON[bruger.login.person].cpr, 'indeks'));
  return frikortnummer && { rolle: 'borger', frikortnummer };
}
