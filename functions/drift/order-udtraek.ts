import { orderUdtraek } from '#shared/contract/drift/order-udtraek.ts';
import { nej } from '#shared/domain/afslag.ts';
import { udstedelseAf } from '#shared/domain/haendelse.ts';
import { decideUdtraek, type Udtraeksindhold } from '#shared/domain/udtraek.ts';
import { command } from '#shared/http/handler.ts';
import { commitUdtraek, udtraekAngaar, udtraekSvar } from '#shared/present/udtraek.ts';
import { getKortEllerTal } from '#shared/store/indsigt.ts';
import { getFrikortside, getKommandoLog } from '#shared/store/read.ts';

/** R048: the order's number is the command's own id. The job makes the file; another operator releases it. */
export const handler = command(orderUdtraek, {
  slags: 'udtraek',
  answer: udtraekSvar,
  async run({ indhold, format, begrundelse }, { aktoer: { brugerId }, now, kommando }) {
    const udtraekId = kommando.kommandoId;
    const angaar = udtraekAngaar({ udtraekId, indhold });
    const decided = decideUdtraek(indhold, now);
    if (!decided.ok) return { ...decided, angaar };
    const borger = await borgerI(indhold);
    if (borger === undefined) return { ...nej('IKKE_FUNDET'), angaar };
    const order = {
      udtraekId,
      indhold,
      format,
      begrundelse,
      trin: 'bestilt',
      bestilt: { brugerId, tidspunkt: now },
      version: 1,
      ...borger,
    } as const;
    const outcome = await commitUdtraek(kommando, order, 0);
    // The number is new: what stands there already is this very command.
    if ('afslag' in outcome) throw new Error('an order that was there before its command');
    return outcome;
  },
});

/** Under what name the log knew the citizen before the card; nothing where the number is nobody's. */
async function borgerI(indhold: Udtraeksindhold): Promise<{ borgerReference?: string } | undefined> {
  if (indhold.slags !== 'log-borger') return {};
  if ((await getKortEllerTal(indhold.frikortnummer)) === undefined) return undefined;
  const side = await getFrikortside(indhold.frikortnummer);
  if (side === undefined) return {};
  const udstedelse = udstedelseAf(side.haendelser);
  const entry = await getKommandoLog(udstedelse.aktoer, udstedelse.kommandoId);
  return entry?.borgerReference === undefined ? {} : { borgerReference: entry.borgerReference };
}
