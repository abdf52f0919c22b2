import { type BeskedKode, beskeder } from '#shared/contract/beskeder.ts';
import { checkBeloeb } from '#shared/contract/virksomhed/check-beloeb.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideDatoer, fordelBeloeb, indkomstaarFor } from '#shared/domain/ansaettelse.ts';
import { decidePeriode } from '#shared/domain/frikort.ts';
import { lookup } from '#shared/http/handler.ts';
import { ansaettelserFra } from '#shared/store/liste.ts';
import { countOpslag } from '#shared/store/opslag.ts';
import { getKortOgAar } from '#shared/store/read.ts';
import { getSats } from '#shared/store/sats-read.ts';
import { danishDate } from '#shared/values/dato.ts';

/** R174, R288, R289, R366: what fits and what does not. Nothing is stored and nothing is promised. */
export const handler = lookup(checkBeloeb, async (request, { aktoer, now }) => {
  const { frikortnummer, startdato, slutdato, beloebOere } = request;
  const angaar = { frikortnummer };
  const datoer = decideDatoer(request, now);
  if (!datoer.ok) return { ...datoer, angaar };
  const graense = await countOpslag(aktoer, frikortnummer, now);
  if (graense !== undefined) return { ...nej('OPSLAG_OPBRUGT', { graense }), angaar };
  const aar = indkomstaarFor(request);
  const found = await getKortOgAar(frikortnummer, aar);
  if (found === undefined) return { ...nej('FRIKORT_KAN_IKKE_BRUGES'), angaar };
  const periode = decidePeriode(found.kort, startdato, slutdato);
  if (!periode.ok) return { ...periode, angaar };
  const restbeloebOere = found.aar?.restbeloebOere ?? (await getSats(aar))?.loftOere;
  if (restbeloebOere === undefined) return { ...nej('SATS_MANGLER', { aar }), angaar };

  const ligner = (await ansaettelserFra(aktoer.cvr, startdato)).find(
    (a) =>
      a.frikortnummer === frikortnummer &&
      a.slutdato === slutdato &&
      a.beloebOere === beloebOere &&
      a.tilstand !== 'annulleret',
  );
  const fordelt = fordelBeloeb(beloebOere, restbeloebOere);
  const koder: BeskedKode[] = [
    ...(fordelt.passer ? [] : (['OVERSKYDENDE', 'SIG_DET_TIL_BORGEREN'] as const)),
    ...(startdato < danishDate(now) ? (['REGISTRERET_EFTER_START'] as const) : []),
    ...(ligner ? (['LIGNER'] as const) : []),
    'FERIEPENGE_TAELLER',
  ];
  const svar = {
    ...fordelt,
    aar,
    restbeloebOere,
    lignerAnsaettelseId: ligner?.ansaettelseId,
    beskeder: beskeder(...koder),
  };
  return { svar, angaar };
});
