import { useState } from 'preact/hooks';
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
import { Fejlopsummering, type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Datofelt, Tekstfelt, Udvalg, Valg } from '../dele/felter.tsx';
import { Problem } from '../dele/problem.tsx';
import { Knap } from '../dele/side.tsx';
import { type Dagfelter, INGEN_DAG, readDag } from '../indtastning.ts';
import { JOURNAL_HJAELP, journalFejl } from '../sagsbehandler/journalnummer.ts';
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
  const [felter, setFelter] = useState(TOMME);
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const kald = useKald('order-udtraek');
  const skift = (del: Partial<Felter>) => setFelter({ ...felter, ...del });

  async function submit(event: Event) {
    event.preventDefault();
    kald.nulstil();
    const { found, bestilling } = proev(felter);
    setFejl(found);
    if (bestilling === undefined) return;
    const answer = await kald.send(bestilling);
    if (!answer) return;
    setFelter(TOMME);
    faerdig('Udleveringen er bestilt');
  }

  const { slags } = felter;
  return (
    <section>
      <h2>Bestil en udlevering</h2>
      <div class="formular">
        <Fejlopsummering fejl={fejl} />
        {fejl.length === 0 && <Problem fejl={kald.fejl} igang={kald.igang} kommando />}
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Valg
            id="slags"
            navn="Hvad skal udleveres?"
            vaerdi={slags}
            skift={(valgt) => skift({ slags: valgt })}
            fejl={fejlFor(fejl, 'slags')}
            valg={UDTRAEKSSLAGS.map((vaerdi) => ({
              vaerdi,
              tekst: UDTRAEKSFORMAAL[vaerdi].titel,
              hjaelp: UDTRAEKSFORMAAL[vaerdi].formaal,
            }))}
          />
          <Udsnit felter={felter} skift={skift} fejl={fejl} />
          <Valg
            id="format"
            navn="Hvilken form?"
            vaerdi={felter.format}
            skift={(format) => skift({ format })}
            valg={[
              { vaerdi: 'csv', tekst: 'CSV, til et regneark' },
              { vaerdi: 'ndjson', tekst: 'NDJSON, til et andet system' },
            ]}
          />
          <Udvalg
            id="aarsag"
            navn="Hvorfor?"
            vaerdi={felter.aarsag}
            skift={(aarsag) => skift({ aarsag })}
            fejl={fejlFor(fejl, 'aarsag')}
            valg={[
              { vaerdi: '', tekst: 'Vælg' },
              ...UDTRAEKSAARSAGER.map((vaerdi) => ({ vaerdi, tekst: AARSAGER[vaerdi] })),
            ]}
          />
          <Tekstfelt
            id="journalnummer"
            navn="Sagens journalnummer"
            hjaelp={JOURNAL_HJAELP}
            vaerdi={felter.journalnummer}
            skift={(journalnummer) => skift({ journalnummer })}
            fejl={fejlFor(fejl, 'journalnummer')}
            bredde="mellem"
            max={40}
          />
          <div class="knapper">
            <Knap type="submit" igang={kald.igang}>
              {kald.igang ? 'Bestiller …' : 'Bestil'}
            </Knap>
          </div>
        </form>
      </div>
    </section>
  );
}

type Udsnitprops = { felter: Felter; skift(del: Partial<Felter>): void; fejl: readonly Feltfejl[] };

function Udsnit({ felter, skift, fejl }: Udsnitprops) {
  const { slags } = felter;
  if (slags === undefined) return null;
  if (slags === 'ministeriet' || slags === 'skat') {
    return (
      <Tekstfelt
        id="aar"
        navn="Hvilket år?"
        hjaelp="Et år, der er gået"
        tal="numeric"
        vaerdi={felter.aar}
        skift={(aar) => skift({ aar })}
        fejl={fejlFor(fejl, 'aar')}
        bredde="kort"
        max={4}
      />
    );
  }
  return (
    <>
      {slags === 'log-borger' && (
        <Tekstfelt
          id="frikortnummer"
          navn="Borgerens frikortnummer"
          hjaelp="Fem cifre. Skriv ikke CPR-nummer."
          tal="numeric"
          vaerdi={felter.frikortnummer}
          skift={(frikortnummer) => skift({ frikortnummer })}
          fejl={fejlFor(fejl, 'frikortnummer')}
          bredde="kort"
          max={5}
        />
      )}
      {slags === 'log-aktoer' && (
        <>
          <Tekstfelt
            id="organisation"
            navn="Organisation"
            hjaelp="Som i loggen: KOMMUNE# og fire cifre, VIRKSOMHED# og otte cifre, eller DRIFT"
            vaerdi={felter.organisation}
            skift={(organisation) => skift({ organisation })}
            fejl={fejlFor(fejl, 'organisation')}
            bredde="mellem"
          />
          <Tekstfelt
            id="brugerId"
            navn="Brugerens id"
            hjaelp="Lad det stå tomt for hele organisationen."
            vaerdi={felter.brugerId}
            skift={(brugerId) => skift({ brugerId })}
            fejl={fejlFor(fejl, 'brugerId')}
            bredde="mellem"
            frivilligt
          />
        </>
      )}
      <Datofelt
        id="fra"
        navn="Fra og med"
        vaerdi={felter.fra}
        skift={(fra) => skift({ fra })}
        fejl={fejlFor(fejl, 'fra')}
      />
      <Datofelt
        id="til"
        navn="Til og med"
        hjaelp="Senest i går, og højst et år i alt"
        vaerdi={felter.til}
        skift={(til) => skift({ til })}
        fejl={fejlFor(fejl, 'til')}
      />
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
