import { checkIndkomstbevis } from '#shared/contract/offentlig/check-indkomstbevis.ts';
import { nej } from '#shared/domain/afslag.ts';
import { erGyldigt } from '#shared/domain/indkomstbevis.ts';
import { lookup } from '#shared/http/handler.ts';
import { countTjek, getIndkomstbevis } from '#shared/store/indkomstbevis.ts';
import { parseBeviskode } from '#shared/values/beviskode.ts';
import { danishDate } from '#shared/values/dato.ts';
import { decryptBorgerdata } from '#shared/vault/borgerdata.ts';

/** Counted before anything is read; whoever has the code sees what the citizen chose, and nothing else of the card. */
export const handler = lookup(checkIndkomstbevis, async (request, { now }) => {
  if (!(await countTjek(now))) return nej('FOR_MANGE_TJEK');
  const kode = parseBeviskode(request.kode);
  const fundet = kode && (await getIndkomstbevis(kode));
  if (fundet === undefined) return nej('BEVIS_KAN_IKKE_VISES');
  const { frikortnummer, borgerId, forseglet, bevis } = fundet;
  if (!erGyldigt(bevis, danishDate(now))) return { ...nej('BEVIS_KAN_IKKE_VISES'), angaar: { frikortnummer } };
  const { navn } = await decryptBorgerdata('indkomstbevis', borgerId, forseglet);
  return { svar: { navn, bevis }, angaar: { frikortnummer } };
});
