import { showStatistik } from '#shared/contract/offentlig/show-statistik.ts';
import { nej } from '#shared/domain/afslag.ts';
import { lookup } from '#shared/http/handler.ts';
import { getStatistik, listStatistikaar } from '#shared/store/statistik.ts';

/** What the last computation left; the newest year where none is asked for. */
export const handler = lookup(showStatistik, async ({ aar }) => {
  const aarene = await listStatistikaar();
  const statistik = await getStatistik(aar ?? aarene[0] ?? 0);
  return statistik === undefined ? nej('IKKE_OPGJORT') : { svar: { aarene: [...aarene], statistik } };
});
