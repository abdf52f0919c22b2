import {
  UDTRAEKSAARSAGER,
  UDTRAEKSFORMAAL,
  UDTRAEKSSLAGS,
  type Udtraeksformat,
  type Udtraeksslags,
} from '#shared/domain/udtraek.ts';
import { isFrikortnummer } from '#shared/values/frikortnummer.ts';
import { useKald } from '../api/brug.ts';
import type { RequestOf } from '../api/kontrakt.ts';
import type { Feltfejl } from '../dele/fejl.tsx';
import { Datofelt, Tekstfelt, Udvalg, Valg } from '../dele/felter.tsx';
import { Formular, type Indtastning, useIndtastning } from '../dele/formular.tsx';
import { Journalfelt, journalFejl } from '../dele/journalnummer.tsx';
import { type Dagfelter, INGEN_DAG, readDag } from '../indtastning.ts';
import { AARSAGER } from './udtraek-tekster.ts';

type Felter = {
  slags: Udtraeksslags | undefined;
  fra: Dagfelter;
  til: Dagfelter;
  organisation: string;
  brugerId: string;
  frikortnummer: string;
  aar: string;
  format: Udtraeksformat;
  aarsag: string;
  journalnummer: string;
};

const TOMME: Felter = {
  slags: undefined,
  fra: INGEN_DAG,
  til: INGEN_DAG,
  organisation: '',
  brugerId: '',
  frikortnummer: '',
  aar: '',
  format: 'csv',
  aarsag: '',
  journalnummer: '',
};

const ORGANISATION = /^(KOMMUNE#[0-9]{4}|VIRKSOMHED#[0-9]{8}|DRIFT)$/;
const BRUGER = /^[0-9A-Za-z:._-]{1,100}$/;

/** The order: what, why, and in which form. Only what the choice asks for is shown. */
export function Bestilling({ faerdig }: { faerdig(tekst: string): void }) {
  const kald = useKald('order-udtraek');
  const form = useIndtastning(TOMME, kald.fejl);
  const { felter, fejl, felt, skift, setFundet } = form;

  async function send() {
    const { found, bestilling } = proev(felter);
    setFundet(found);
    if (bestilling === undefined || !(await kald.send(bestilling))) return;
    skift(TOMME);
    faerdig('Udleveringen er bestilt');
  }

  return (
    <section>
      <h2>Bestil en udlevering</h2>
      <div class="formular">
        <Formular fejl={fejl} kald={kald} send={() => void send()} knap="Bestil" igang="Bestiller …">
          <Valg
            {...felt('slags')}
            navn="Hvad skal udleveres?"
            valg={UDTRAEKSSLAGS.map((vaerdi) => ({
              vaerdi,
              tekst: UDTRAEKSFORMAAL[vaerdi].titel,
              hjaelp: UDTRAEKSFORMAAL[vaerdi].formaal,
            }))}
          />
          <Udsnit {...form} />
          <Valg
            {...felt('format')}
            navn="Hvilken form?"
            valg={[
              { vaerdi: 'csv', tekst: 'CSV, til et regneark' },
              { vaerdi: 'ndjson', tekst: 'NDJSON, til et andet system' },
            ]}
          />
          <Udvalg
            {...felt('aarsag')}
            navn="Hvorfor?"
            valg={[
              { vaerdi: '', tekst: 'Vælg' },
              ...UDTRAEKSAARSAGER.map((vaerdi) => ({ vaerdi, tekst: AARSAGER[vaerdi] })),
            ]}
          />
          <Journalfelt {...felt('journalnummer')} />
        </Formular>
      </div>
    </section>
  );
}

function Udsnit({ felter: { slags }, felt }: Indtastning<Felter>) {
  if (slags === undefined) return null;
  if (slags === 'ministeriet' || slags === 'skat') {
    return (
      <Tekstfelt {...felt('aar')} navn="Hvilket år?" hjaelp="Et år, der er gået" tal="numeric" bredde="kort" max={4} />
    );
  }
  return (
    <>
      {slags === 'log-borger' && (
        <Tekstfelt
          {...felt('frikortnummer')}
          navn="Borgerens frikortnummer"
          hjaelp="Fem cifre. Skriv ikke CPR-nummer."
          tal="numeric"
          bredde="kort"
          max={5}
        />
      )}
      {slags === 'log-aktoer' && (
        <>
          <Tekstfelt
            {...felt('organisation')}
            navn="Organisation"
            hjaelp="Som i loggen: KOMMUNE# og fire cifre, VIRKSOMHED# og otte cifre, eller DRIFT"
            bredde="mellem"
          />
          <Tekstfelt
            {...felt('brugerId')}
            navn="Brugerens id"
            hjaelp="Lad det stå tomt for hele organisationen."
            bredde="mellem"
            frivilligt
          />
        </>
      )}
      <Datofelt {...felt('fra')} navn="Fra og med" />
      <Datofelt {...felt('til')} navn="Til og med" hjaelp="Senest i går, og højst et år i alt" />
    </>
  );
}

/** What is missing, or the whole order. Whether the days are over is the system's to say. */
function proev(f: Felter): { found: readonly Feltfejl[]; bestilling?: RequestOf<'order-udtraek'> } {
  const { found, indhold } = proevIndhold(f);
  const aarsag = UDTRAEKSAARSAGER.find((known) => known === f.aarsag);
  const journal = journalFejl(f.journalnummer.trim());
  const alle = [
    ...found,
    ...(aarsag ? [] : [{ felt: 'aarsag', besked: 'Vælg hvorfor.' }]),
    ...(journal ? [{ felt: 'journalnummer', besked: journal }] : []),
  ];
  if (alle.length > 0 || !indhold || !aarsag) return { found: alle };
  return {
    found: [],
    bestilling: { indhold, format: f.format, begrundelse: { aarsag, journalnummer: f.journalnummer.trim() } },
  };
}

type Indhold = RequestOf<'order-udtraek'>['indhold'];

function proevIndhold(f: Felter): { found: readonly Feltfejl[]; indhold?: Indhold } {
  const { slags } = f;
  if (slags === undefined) return { found: [{ felt: 'slags', besked: 'Vælg, hvad der skal udleveres.' }] };
  if (slags === 'ministeriet' || slags === 'skat') {
    if (!/^20[0-9]{2}$/.test(f.aar.trim())) return { found: [{ felt: 'aar', besked: 'Skriv et årstal.' }] };
    return { found: [], indhold: { slags, aar: Number(f.aar) } };
  }
  const [fra, til] = [readDag(f.fra), readDag(f.til)];
  const [organisation, brugerId, frikortnummer] = [f.organisation.trim(), f.brugerId.trim(), f.frikortnummer.trim()];
  const found = [
    ...(slags === 'log-borger' && !isFrikortnummer(frikortnummer)
      ? [{ felt: 'frikortnummer', besked: 'Frikortnummeret er fem cifre.' }]
      : []),
    ...(slags === 'log-aktoer' && !ORGANISATION.test(organisation)
      ? [{ felt: 'organisation', besked: 'Skriv organisationen, som den står i loggen.' }]
      : []),
    ...(slags === 'log-aktoer' && brugerId !== '' && !BRUGER.test(brugerId)
      ? [{ felt: 'brugerId', besked: 'Skriv brugerens id, som det står i loggen.' }]
      : []),
    ...(fra ? [] : [{ felt: 'fra', besked: 'Skriv den første dag.' }]),
    ...(til ? [] : [{ felt: 'til', besked: 'Skriv den sidste dag.' }]),
  ];
  if (found.length > 0 || !fra || !til) return { found };
  if (slags === 'log-periode') return { found, indhold: { slags, fra, til } };
  if (slags === 'log-aktoer')
    return { found, indhold: { slags, fra, til, organisation, ...(brugerId && { brugerId }) } };
  return isFrikortnummer(frikortnummer) ? { found, indhold: { slags, fra, til, frikortnummer } } : { found };
}
