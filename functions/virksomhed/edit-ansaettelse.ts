import { editAnsaettelse } from '#shared/contract/virksomhed/edit-ansaettelse.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideEdit } from '#shared/domain/ansaettelse.ts';
import { decideFlytning } from '#shared/domain/frikort.ts';
import { command } from '#shared/http/handler.ts';
import { aendretHaendelse, aendringer, forklarStop } from '#shared/present/aendring.ts';
import { ansaettelseSvar } from '#shared/present/ansaettelse.ts';
import { checkKortAktivt, checkKortVersion } from '#shared/store/changes.ts';
import { commit } from '#shared/store/commit.ts';
import { Optaget } from '#shared/store/errors.ts';
import { parseKort } from '#shared/store/items/kort.ts';
import { frikortPartition } from '#shared/store/keys.ts';
import { getAnsaettelse } from '#shared/store/read.ts';

/** R086, R108, R109, D1, D3: one read and one transaction; the amount moves by the difference. */
export const handler = command(editAnsaettelse, {
  slags: 'ansaettelse',
  answersMeanwhile: true,
  answer: (haendelse, angaar) => ansaettelseSvar(haendelse, angaar, 'IKKE_EINDKOMST'),
  async run({ frikortnummer, ansaettelseId, ...command }, { aktoer, now, kommando }) {
    const angaar = { frikortnummer, ansaettelseId };
    const gemt = await getAnsaettelse(frikortnummer, ansaettelseId);
    if (gemt === undefined || !maaTilgaa(aktoer, 'edit-ansaettelse', gemt)) return { ...nej('IKKE_FUNDET'), angaar };
    const decided = decideEdit(gemt, command, now);
    if (!decided.ok) return { ...decided, angaar };
    const rettet = decided.vaerdi;
    const haendelse = aendretHaendelse(kommando, gemt, rettet);

    let kort = rettet.flytter ? checkKortAktivt(frikortnummer, command.startdato) : undefined;
    for (let attempt = 0; attempt < 3; attempt++) {
      const changes = { ...aendringer(gemt, rettet), ...(kort && { kort }) };
      const outcome = await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, angaar);
      if (outcome.ok) return { haendelse, angaar };
      const stop = forklarStop(outcome.stopped, rettet);
      if (stop) return { ...stop, angaar };
      // Only the card said no: an inactive card, or work in an earlier active period. The rule decides.
      const known = parseKort(outcome.stopped.get('kort'));
      if (known === undefined) return { ...nej('IKKE_FUNDET'), angaar };
      const moved = decideFlytning(known, gemt, command);
      if (!moved.ok) return { ...moved, angaar };
      kort = checkKortVersion(frikortnummer, known.version);
    }
    throw new Optaget('the card changed under every attempt');
  },
});
