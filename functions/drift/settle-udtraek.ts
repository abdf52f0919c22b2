import { settleUdtraek } from '#shared/contract/drift/settle-udtraek.ts';
import { decideAfgoerelse } from '#shared/domain/udtraek.ts';
import { command } from '#shared/http/handler.ts';
import { commitUdtraek, udtraekAngaar, udtraekSvar } from '#shared/present/udtraek.ts';
import { getBestilling } from '#shared/store/udtraek.ts';

/** Four eyes on what leaves the system, and the receipt when it has been fetched. */
export const handler = command(settleUdtraek, {
  slags: 'udtraek',
  answer: udtraekSvar,
  async run(request, { aktoer: { brugerId }, now, kommando }) {
    const gemt = await getBestilling(request.udtraekId);
    const angaar = gemt ? udtraekAngaar(gemt) : { udtraekId: request.udtraekId };
    const decided = decideAfgoerelse(gemt, request, brugerId, now);
    return decided.ok
      ? commitUdtraek(kommando, { ...gemt, ...decided.vaerdi }, request.version)
      : { ...decided, angaar };
  },
});
