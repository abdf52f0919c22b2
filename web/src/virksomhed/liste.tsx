import { useEffect, useState } from 'preact/hooks';
import type { Dato } from '#shared/values/dato.ts';
import { yearOf } from '#shared/values/dato.ts';
import { isFrikortnummer } from '#shared/values/frikortnummer.ts';
import { type Fejlsvar, kald } from '../api/kald.ts';
import type { Ansaettelse, RequestOf } from '../api/kontrakt.ts';
import { Tekstfelt, Udvalg } from '../dele/felter.tsx';
import { Maerkat } from '../dele/liste.tsx';
import { Problem } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { dag, kr, kvitteringsnummer } from '../format.ts';
import { idag } from '../indtastning.ts';
import { TILSTAND } from '../koder.ts';
import { tekster } from '../sprog.ts';

const T = tekster({
  da: {
    titel: 'Mine ansættelser',
    opret: 'Opret ansættelse',
    soeg: 'Søg på navn, frikortnummer eller kvitteringsnummer',
    aar: 'År',
    alle: 'Alle',
    status: 'Status',
    henter: 'Henter jeres ansættelser …',
    ingen: 'I har ingen ansættelser endnu',
    ingenTekst: 'Når I opretter en ansættelse, kommer den her.',
    ingenFundet: 'Ingen ansættelser passer til det, du har valgt.',
    nulstil: 'Vis alle',
    flere: 'Hent flere',
    kun: 'Der søges kun i de ansættelser, der er hentet. Tryk Hent flere for at søge i resten.',
    vis: 'Vis',
    antal: (n: number, flere: boolean) =>
      `${n}${flere ? ' (der er flere)' : ''} ${n === 1 ? 'ansættelse' : 'ansættelser'}`,
    kanRettes: (dag: string) => `Kan rettes til og med ${dag}`,
    skrivEndeligt: (dag: string) => `Skriv det endelige beløb senest ${dag}`,
    lukket: (dag: string) => `Kunne rettes til og med ${dag}`,
    nummer: 'Frikortnummer',
    beskyttet: 'Navn er beskyttet',
    fejlmeldt: 'Borgeren siger, at noget er forkert',
  },
  en: {
    titel: 'My employments',
    opret: 'Create employment',
    soeg: 'Search by name, card number or receipt number',
    aar: 'Year',
    alle: 'All',
    status: 'State',
    henter: 'Fetching your employments …',
    ingen: 'You have no employments yet',
    ingenTekst: 'When you create an employment, it appears here.',
    ingenFundet: 'No employment matches what you have chosen.',
    nulstil: 'Show all',
    flere: 'Fetch more',
    kun: 'Only the employments that are fetched are searched. Press Fetch more to search the rest.',
    vis: 'Show',
    antal: (n: number, flere: boolean) =>
      `${n}${flere ? ' (there are more)' : ''} ${n === 1 ? 'employment' : 'employments'}`,
    kanRettes: (dag: string) => `Can be edited until ${dag}`,
    skrivEndeligt: (dag: string) => `Enter the final amount by ${dag}`,
    lukket: (dag: string) => `Could be edited until ${dag}`,
    nummer: 'Card number',
    beskyttet: 'Name is protected',
    fejlmeldt: 'The citizen says that something is wrong',
  },
});

export type Filter = { readonly aar: string; readonly tilstand: string; readonly tekst: string };
export const INTET_FILTER: Filter = { aar: '', tilstand: '', tekst: '' };

type Liste = { ansaettelser: readonly Ansaettelse[]; naeste?: string | undefined };
type Props = {
  filter: Filter;
  setFilter: (filter: Filter) => void;
  vis: (valgt: RequestOf<'show-ansaettelse'>) => void;
};

const ANTAL = 25;

export function MineAnsaettelser({ filter, setFilter, vis }: Props) {
  const t = T();
  const [liste, setListe] = useState<Liste>();
  const [fejl, setFejl] = useState<Fejlsvar>();
  const [henter, setHenter] = useState(false);

  async function hent(foer: Liste | undefined) {
    setHenter(true);
    const result = await kald('list-ansaettelser', {
      antal: ANTAL,
      ...(filter.aar === '' ? {} : { aar: Number(filter.aar) }),
      ...(filter.tilstand === '' ? {} : { tilstand: filter.tilstand as Ansaettelse['tilstand'] }),
      ...(foer?.naeste === undefined ? {} : { side: foer.naeste }),
    });
    setHenter(false);
    setFejl(result.ok ? undefined : result.fejl);
    if (result.ok) {
      setListe({
        ansaettelser: [...(foer?.ansaettelser ?? []), ...result.svar.ansaettelser],
        naeste: result.svar.naeste,
      });
    }
  }

  // A new choice begins a new list; the search text works on what is fetched
  useEffect(() => {
    setListe(undefined);
    void hent(undefined);
  }, [filter.aar, filter.tilstand]);

  const tom = filter.aar === '' && filter.tilstand === '';
  const fundne = liste?.ansaettelser.filter((a) => passer(a, filter.tekst)) ?? [];
  return (
    <Side titel={t.titel}>
      <div class="knapper">
        <a class="button button-primary" href="/virksomhed/opret">
          {t.opret}
        </a>
      </div>
      <div class="filtre">
        <Tekstfelt
          id="filter-tekst"
          navn={t.soeg}
          vaerdi={filter.tekst}
          skift={(tekst) => setFilter({ ...filter, tekst })}
        />
        <Udvalg
          id="filter-aar"
          navn={t.aar}
          vaerdi={filter.aar}
          skift={(aar) => setFilter({ ...filter, aar })}
          valg={aarsvalg(t.alle)}
        />
        <Udvalg
          id="filter-tilstand"
          navn={t.status}
          vaerdi={filter.tilstand}
          skift={(tilstand) => setFilter({ ...filter, tilstand })}
          valg={[
            { vaerdi: '', tekst: t.alle },
            ...Object.entries(TILSTAND()).map(([vaerdi, tekst]) => ({ vaerdi, tekst })),
          ]}
        />
      </div>
      <Problem fejl={fejl} igang={henter} igen={() => hent(liste)} />
      {liste === undefined && !fejl && <Henter tekst={t.henter} />}
      {liste && (
        <>
          <p role="status">{fundne.length > 0 && t.antal(fundne.length, liste.naeste !== undefined)}</p>
          {liste.ansaettelser.length === 0 && tom && (
            <section class="kort">
              <h2 class="h4">{t.ingen}</h2>
              <p>{t.ingenTekst}</p>
            </section>
          )}
          {fundne.length === 0 && !(liste.ansaettelser.length === 0 && tom) && (
            <p>
              {t.ingenFundet}{' '}
              <button type="button" class="function-link" onClick={() => setFilter(INTET_FILTER)}>
                {t.nulstil}
              </button>
            </p>
          )}
          <ul class="raekker nobullet-list no-max-width">
            {fundne.map((a) => (
              <Raekke
                key={a.ansaettelseId}
                ansaettelse={a}
                vis={() => vis({ frikortnummer: a.frikortnummer, ansaettelseId: a.ansaettelseId })}
              />
            ))}
          </ul>
          {liste.naeste !== undefined && (
            <>
              {filter.tekst !== '' && <p>{t.kun}</p>}
              <Knap slags="secondary" igang={henter} klik={() => void hent(liste)}>
                {t.flere}
              </Knap>
            </>
          )}
        </>
      )}
    </Side>
  );
}

function Raekke({ ansaettelse: a, vis }: { ansaettelse: Ansaettelse; vis: () => void }) {
  const t = T();
  const navn = a.borgerNavn ?? (a.navnebeskyttet ? t.beskyttet : undefined);
  const farve = a.tilstand === 'annulleret' ? 'error' : a.tilstand === 'endelig' ? 'success' : 'info';
  return (
    <li class="raekke">
      <div>
        <p>
          <strong>{navn ?? `${t.nummer} ${a.frikortnummer}`}</strong>
        </p>
        {navn && (
          <p class="daempet">
            {t.nummer} {a.frikortnummer}
          </p>
        )}
      </div>
      <div>
        <p>
          {dag(a.startdato)} – {dag(a.slutdato)}
        </p>
        {a.tilstand !== 'annulleret' && (
          <p class="daempet">
            {a.kanRettes ? t.kanRettes(dag(a.kanRettesTilOgMed)) : t.lukket(dag(a.kanRettesTilOgMed))}
          </p>
        )}
      </div>
      <div class="raekke-beloeb">
        <p class="beloeb">
          <strong>{kr(a.beloebOere)}</strong>
        </p>
        <Maerkat farve={farve}>{TILSTAND()[a.tilstand]}</Maerkat>
        {a.fejlmelding && !a.fejlmelding.lukket && <Maerkat farve="warning">{t.fejlmeldt}</Maerkat>}
        {a.tilstand === 'forventet' && a.slutdato <= idag() && (
          <p>
            <Maerkat farve="warning">{t.skrivEndeligt(dag(a.kanRettesTilOgMed))}</Maerkat>
          </p>
        )}
      </div>
      <button type="button" class="button button-secondary" onClick={vis}>
        {t.vis}
        <span class="sr-only">
          {' '}
          {navn ?? a.frikortnummer}, {dag(a.startdato)}
        </span>
      </button>
    </li>
  );
}

/** By part of the name or the card's number, or by the receipt's number. */
function passer({ borgerNavn, frikortnummer, ansaettelseId }: Ansaettelse, tekst: string): boolean {
  const wanted = tekst.trim().toLowerCase();
  if (wanted === kvitteringsnummer(ansaettelseId).toLowerCase()) return true;
  if (isFrikortnummer(wanted)) return frikortnummer === wanted;
  return wanted === '' || frikortnummer.startsWith(wanted) || (borgerNavn?.toLowerCase().includes(wanted) ?? false);
}

function aarsvalg(alle: string) {
  const today: Dato = idag();
  const years = Array.from({ length: yearOf(today) - 2018 }, (_, i) => String(yearOf(today) - i));
  return [{ vaerdi: '', tekst: alle }, ...years.map((aar) => ({ vaerdi: aar, tekst: aar }))];
}
