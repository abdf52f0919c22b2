import type { AnsaettelseHaendelse } from '../api/haendelse.ts';
import { dag, kr, medarbejder, tid, timer } from '../format.ts';
import { AARSAG, TILSTAND } from '../koder.ts';
import { tekster } from '../sprog.ts';

const T = tekster({
  da: {
    titel: 'Historik',
    registreret: 'Ansættelsen blev registreret',
    rettet: 'Ansættelsen blev rettet',
    lukket: 'Fristen udløb, og beløbet blev endeligt',
    annulleret: 'Ansættelsen blev annulleret',
    sent: 'Registreret, efter at arbejdet begyndte.',
    fra: (hvad: string, foer: string, efter: string) => `${hvad} ændret fra ${foer} til ${efter}`,
    beloeb: 'Beløb',
    startdato: 'Startdato',
    slutdato: 'Slutdato',
    arbejdstid: 'Arbejdstid',
    tilstand: 'Status',
    ingen: 'ikke oplyst',
    kontakt: 'Kontaktpersonen blev ændret.',
    aarsag: 'Årsag: ',
  },
  en: {
    titel: 'History',
    registreret: 'The employment was registered',
    rettet: 'The employment was edited',
    lukket: 'The window closed, and the amount became final',
    annulleret: 'The employment was cancelled',
    sent: 'Registered after the work began.',
    fra: (hvad: string, foer: string, efter: string) => `${hvad} changed from ${foer} to ${efter}`,
    beloeb: 'Amount',
    startdato: 'Start date',
    slutdato: 'End date',
    arbejdstid: 'Working time',
    tilstand: 'State',
    ingen: 'not given',
    kontakt: 'The contact person was changed.',
    aarsag: 'Reason: ',
  },
});

function aendringer({ foer, efter, kontaktpersonAendret }: AnsaettelseHaendelse): string[] {
  const t = T();
  if (foer === undefined) return [];
  const hours = (minutes: number | undefined) => (minutes === undefined ? t.ingen : timer(minutes));
  return [
    ...(foer.beloebOere === efter.beloebOere ? [] : [t.fra(t.beloeb, kr(foer.beloebOere), kr(efter.beloebOere))]),
    ...(foer.startdato === efter.startdato ? [] : [t.fra(t.startdato, dag(foer.startdato), dag(efter.startdato))]),
    ...(foer.slutdato === efter.slutdato ? [] : [t.fra(t.slutdato, dag(foer.slutdato), dag(efter.slutdato))]),
    ...(foer.arbejdstidMinutter === efter.arbejdstidMinutter
      ? []
      : [t.fra(t.arbejdstid, hours(foer.arbejdstidMinutter), hours(efter.arbejdstidMinutter))]),
    ...(foer.tilstand === efter.tilstand || efter.tilstand === 'annulleret'
      ? []
      : [t.fra(t.tilstand, TILSTAND()[foer.tilstand].toLowerCase(), TILSTAND()[efter.tilstand].toLowerCase())]),
    ...(kontaktpersonAendret ? [t.kontakt] : []),
  ];
}

function overskrift({ handling, foer, efter }: AnsaettelseHaendelse): string {
  const t = T();
  if (handling === 'close-ansaettelse') return t.lukket;
  if (efter.tilstand === 'annulleret') return t.annulleret;
  return foer === undefined ? t.registreret : t.rettet;
}

/** What has happened with an employment: what, when, who (R034, R037). Newest first, as it comes. */
export function Ansaettelseshistorik({ historik }: { historik: readonly AnsaettelseHaendelse[] }) {
  const t = T();
  return (
    <ol class="historik nobullet-list">
      {historik.map((h) => (
        <li key={h.tidspunkt + h.efter.version}>
          <p>
            <strong>{overskrift(h)}</strong>
          </p>
          <p class="daempet">
            {tid(h.tidspunkt)}
            {h.hvem && ` · ${h.hvem.organisation}`}
            {h.brugerId && ` · ${medarbejder(h.brugerId)}`}
          </p>
          {h.foer === undefined && (
            <p>
              {t.beloeb}: {kr(h.efter.beloebOere)}, {dag(h.efter.startdato)} – {dag(h.efter.slutdato)}.
              {h.efter.registreretEfterStart && ` ${t.sent}`}
            </p>
          )}
          {aendringer(h).map((text) => (
            <p key={text}>{text}</p>
          ))}
          {h.efter.annulleringsaarsag && (
            <p>
              {t.aarsag}
              {AARSAG()[h.efter.annulleringsaarsag]}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
