import { listEgneOpslag } from '#shared/contract/borger/list-egne-opslag.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { udstedelseAf } from '#shared/domain/haendelse.ts';
import { lookup } from '#shared/http/handler.ts';
import { logvisning } from '#shared/present/logvisning.ts';
import { readLogsted, writeLogsted } from '#shared/present/side.ts';
import { listLoglinjer } from '#shared/store/borgerlog.ts';
import { getFrikortside, getKommandoLog } from '#shared/store/read.ts';

/**
 * R046, R309: everything that the revisionslog has about the citizen. What stands under the number from before the card was
 * issued is somebody's wrong guess and not about this citizen; what was asked about the citizen before there was a number
 * stands under the log's own reference, which the entry of the issue tells.
 */
export const handler = lookup(listEgneOpslag, async ({ antal, egne, side }, { aktoer }) => {
  const { frikortnummer } = aktoer;
  const angaar = { frikortnummer };
  const efter = side === undefined ? undefined : readLogsted(side);
  if (side !== undefined && efter === undefined) return { afslag: { kode: 'UGYLDIG_SIDE', data: {} }, angaar };
  const kortside = await getFrikortside(frikortnummer);
  if (kortside === undefined || !maaTilgaa(aktoer, 'list-egne-opslag', kortside.kort)) {
    return { ...nej('IKKE_FUNDET'), angaar };
  }
  const udstedelse = udstedelseAf(kortside.haendelser);
  const udstedt = await getKommandoLog(udstedelse.aktoer, udstedelse.kommandoId);
  const { linjer, flere } = await listLoglinjer(
    { frikortnummer, udstedt: udstedelse.tidspunkt, borgerReference: udstedt?.borgerReference },
    { antal, egne, efter },
  );
  const last = linjer.at(-1);
  const svar = {
    opslag: linjer.map((linje) => logvisning(linje, kortside.ansaettelser)),
    naeste: flere && last ? writeLogsted(last) : undefined,
  };
  return { svar, angaar };
});
