import { aarForPlan, decideKoersel } from '#shared/domain/aarsskifte.ts';
import { decideDatoer } from '#shared/domain/ansaettelse.ts';
import { decideIssue, fyldt18 } from '#shared/domain/frikort.ts';
import { rettefrist, tidligsteAabne } from '#shared/domain/rettefrist.ts';
import { satsvarsel } from '#shared/domain/satsregulering.ts';
import { danishDate, dato, type Tidspunkt, yearOf } from '#shared/values/dato.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';
import { oere } from '#shared/values/oere.ts';

/** What the product says at each of the moments it is given, and how far its machine's own clock is from UTC. */
const issued = decideIssue(
  {
    foedselsdato: dato('1980-01-01'),
    afgoerelsesdato: dato('2026-06-10'),
    ansoegningsdato: dato('2026-06-01'),
    ansvarligKommune: '0751' as Kommunekode,
  },
  '2026-06-10T10:00:00.000Z' as Tidspunkt,
);
if (!issued.ok) throw new Error(issued.afslag.kode);
const { naesteKontrolAar } = issued.vaerdi;

const rows = process.argv.slice(2).map((instant) => {
  const now = instant as Tidspunkt;
  const day = danishDate(now);
  const turns = aarForPlan(now);
  const work = decideDatoer({ startdato: dato('2027-01-01'), slutdato: dato('2027-01-31'), beloebOere: oere(1) }, now);
  return [
    instant,
    day,
    tidligsteAabne(day),
    rettefrist(day),
    satsvarsel(false, now) ?? '-',
    String(turns),
    yesNo(decideKoersel('aarsskifte', turns, now).ok),
    naesteKontrolAar < yearOf(day) ? 'overdue' : yesNo(naesteKontrolAar === yearOf(day)),
    yesNo(fyldt18(dato('2008-02-29'), day)),
    work.ok ? 'ok' : work.afslag.kode,
  ];
});
console.log(JSON.stringify({ rows, offset: new Date(2026, 0, 1).getTimezoneOffset() }));

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
