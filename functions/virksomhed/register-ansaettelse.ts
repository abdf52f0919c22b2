import { newId } from '#shared/chance.ts';
import { registerAnsaettelse } from '#shared/contract/virksomhed/register-ansaettelse.ts';
import { type Afslag, nej } from '#shared/domain/afslag.ts';
import type { Virksomhedsbruger } from '#shared/domain/aktoer.ts';
import { decideBeloeb, decideRegister, indkomstaarFor, loftOverskredet } from '#shared/domain/ansaettelse.ts';
import { decidePeriode } from '#shared/domain/frikort.ts';
import { type Indkomstaar, openIndkomstaar } from '#shared/domain/indkomstaar.ts';
import { command } from '#shared/http/handler.ts';
import { registreretHaendelse } from '#shared/present/aendring.ts';
import { ansaettelseSvar } from '#shared/present/ansaettelse.ts';
import { checkKortAktivt, checkKortVersion, openAar, putAnsaettelse, takeOfAar } from '#shared/store/changes.ts';
import { commit } from '#shared/store/commit.ts';
import { Optaget } from '#shared/store/errors.ts';
import { aarItem } from '#shared/store/items/aar.ts';
import { parseKort } from '#shared/store/items/kort.ts';
import { frikortPartition } from '#shared/store/keys.ts';
import { countOpslag } from '#shared/store/opslag.ts';
import { getSats } from '#shared/store/sats-read.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { oere } from '#shared/values/oere.ts';

/** How often the conditions are chosen anew when others change the card meanwhile. */
const ATTEMPTS = 5;

/**
 * § 6: one transaction and no read. The year's condition holds the cap, the card's that it can be used. Only when one of
 * them says no is it looked at why, and a year that nobody has opened yet is opened in the same transaction.
 */
export const handler = command(registerAnsaettelse, {
  slags: 'ansaettelse',
  answersMeanwhile: true,
  answer: (haendelse, angaar) =>
    ansaettelseSvar(
      haendelse,
      angaar,
      'IKKE_EINDKOMST',
      'UDBETAL_FERIE',
      'INGEN_AMBIDRAG',
      ...(haendelse.efter.registreretEfterStart ? (['REGISTRERET_EFTER_START'] as const) : []),
    ),
  async run(request, { aktoer, now, kommando }) {
    const { ordinaertUstoettetArbejde: _, ikkeBorgerensEgenVirksomhed: __, ...arbejde } = request;
    const { frikortnummer } = request;
    const { cvr, virksomhedsnavn } = aktoer;
    const decided = decideRegister({ ...arbejde, cvr, virksomhedsnavn, ansaettelseId: newId() }, now);
    if (!decided.ok) return { ...decided, angaar: { frikortnummer } };
    const ansaettelse = decided.vaerdi;
    const angaar = { frikortnummer, ansaettelseId: ansaettelse.ansaettelseId };
    const aar = indkomstaarFor(ansaettelse);

    // What is refused because of the card tells of the card, so it counts as asked about (D19).
    const refuse = async <A extends Afslag>(afslag: A) => ({
      afslag: await shield(afslag, aktoer, now, frikortnummer),
      angaar,
    });

    let kort = checkKortAktivt(frikortnummer, ansaettelse.startdato);
    let opened: Indkomstaar | undefined;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const haendelse = registreretHaendelse(kommando, ansaettelse, opened);
      const changes = {
        aar: opened ? openAar(frikortnummer, opened) : takeOfAar(frikortnummer, aar, ansaettelse.beloebOere),
        kort,
        ansaettelse: putAnsaettelse(ansaettelse, 0),
      };
      const outcome = await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, angaar);
      if (outcome.ok) return { haendelse, angaar };
      const { stopped } = outcome;

      if (stopped.has('kort')) {
        const found = stopped.get('kort');
        const known = found && parseKort(found);
        const periode = known
          ? decidePeriode(known, ansaettelse.startdato, ansaettelse.slutdato)
          : nej('FRIKORT_KAN_IKKE_BRUGES');
        if (!periode.ok) return refuse(periode.afslag);
        if (known) kort = checkKortVersion(frikortnummer, known.version);
      }
      if (stopped.has('aar')) {
        const found = stopped.get('aar');
        if (opened) opened = undefined;
        else if (found) return refuse(loftOverskredet(ansaettelse.beloebOere, aarItem.parse(found)));
        else {
          const sats = await getSats(aar);
          if (sats === undefined) return refuse(nej('SATS_MANGLER', { aar }).afslag);
          const fits = decideBeloeb(ansaettelse.beloebOere, openIndkomstaar(aar, sats.loftOere, oere(0)));
          if (!fits.ok) return refuse(fits.afslag);
          opened = fits.vaerdi;
        }
      }
    }
    throw new Optaget('the card changed under every attempt');
  },
});

/** Trying numbers by registering on them is guessing too: past the limit every number gets the same answer. */
async function shield<A extends Afslag>(afslag: A, aktoer: Virksomhedsbruger, now: Tidspunkt, nummer: Frikortnummer) {
  const graense = await countOpslag(aktoer, nummer, now);
  return graense === undefined ? afslag : nej('OPSLAG_OPBRUGT', { graense }).afslag;
}
