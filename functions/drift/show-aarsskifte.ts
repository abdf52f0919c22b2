import { showAarsskifte } from '#shared/contract/drift/show-aarsskifte.ts';
import { INTET, laegSammen } from '#shared/domain/aarsskifte.ts';
import { lookup } from '#shared/http/handler.ts';
import { listKoersler } from '#shared/store/koersel.ts';
import { oere } from '#shared/values/oere.ts';

/** Progress while a run goes, the report when it is done, newest first. */
export const handler = lookup(showAarsskifte, async ({ aar }) => {
  const runs = await listKoersler(aar);
  const koersler = runs
    .map(({ koersel, segmenter }) => {
      const optaelling = segmenter.reduce((sum, segment) => laegSammen(sum, segment), INTET);
      return {
        ...koersel,
        ...optaelling,
        segmenterFaerdige: segmenter.filter((segment) => segment.faerdig).length,
        samletLoftOere: oere((optaelling.oprettet + optaelling.fandtes) * koersel.loftOere),
      };
    })
    .sort((a, b) => (a.begyndt < b.begyndt ? 1 : -1));
  return { svar: { aar, koersler } };
});
