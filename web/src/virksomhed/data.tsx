import type { Ansaettelse } from '../api/kontrakt.ts';
import { Kontaktlinje } from '../dele/kontakt.tsx';
import { Maerkat, Oplysninger } from '../dele/liste.tsx';
import { dag, kr, kvitteringsnummer, tid, timer } from '../format.ts';
import { AARSAG, TILSTAND } from '../koder.ts';
import { ANSAETTELSE } from './tekster.ts';

export function Data({ ansaettelse: a }: { ansaettelse: Ansaettelse }) {
  const t = ANSAETTELSE();
  const farve = a.tilstand === 'annulleret' ? 'error' : a.tilstand === 'endelig' ? 'success' : 'info';
  return (
    <Oplysninger
      rader={[
        [t.borger, a.borgerNavn ?? (a.navnebeskyttet ? t.beskyttet : '')],
        [t.nummer, a.frikortnummer],
        [t.periode, `${dag(a.startdato)} – ${dag(a.slutdato)}`],
        [t.beloeb, <strong key="kr">{kr(a.beloebOere)}</strong>],
        [
          t.status,
          <Maerkat key="status" farve={farve}>
            {TILSTAND()[a.tilstand]}
          </Maerkat>,
        ],
        [t.aarsag, a.annulleringsaarsag ? AARSAG()[a.annulleringsaarsag] : ''],
        [t.arbejdstid, a.arbejdstidMinutter === undefined ? '' : timer(a.arbejdstidMinutter)],
        [t.kontakt, a.kontaktperson && <Kontaktlinje key="kontakt" person={a.kontaktperson} />],
        [t.oprettet, `${tid(a.oprettet)}${a.registreretEfterStart ? t.sent : ''}`],
        [t.kvittering, kvitteringsnummer(a.ansaettelseId)],
        [t.frist, a.kanRettes ? dag(a.kanRettesTilOgMed) : ''],
      ]}
    />
  );
}
