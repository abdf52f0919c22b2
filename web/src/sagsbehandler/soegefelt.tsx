import { useState } from 'preact/hooks';
import { parseCpr } from '#shared/values/cpr.ts';
import { isFrikortnummer } from '#shared/values/frikortnummer.ts';
import { useKald } from '../api/brug.ts';
import { kanGentages } from '../api/kald.ts';
import type { AnswerOf, RequestOf } from '../api/kontrakt.ts';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Tekstfelt } from '../dele/felter.tsx';
import { Ikon } from '../dele/ikon.tsx';
import { Problem, problemTekst } from '../dele/problem.tsx';
import { Knap } from '../dele/side.tsx';

type Soegning = { ok: true; request: RequestOf<'search-borger'>; cpr: string } | { ok: false; besked: string };

/** Five digits are a frikortnummer, ten a CPR number; what is wrong with it is said before anything is sent (R068, R069). */
function readSoegning(text: string): Soegning {
  const digits = text.replace(/[\s-]/g, '');
  if (digits === '') return { ok: false, besked: 'Skriv et CPR-nummer eller et frikortnummer.' };
  if (isFrikortnummer(digits)) return { ok: true, request: { frikortnummer: digits }, cpr: '' };
  const cpr = parseCpr(digits);
  if (cpr.ok) return { ok: true, request: { cpr: digits }, cpr: digits };
  switch (cpr.fejl) {
    case 'erstatningsnummer':
      return {
        ok: false,
        besked: 'Det er et erstatningsnummer og ikke et CPR-nummer. Et socialt frikort kræver et CPR-nummer.',
      };
    case 'dato':
      return { ok: false, besked: 'Det er ikke et CPR-nummer: de første seks cifre er ikke en fødselsdag.' };
    case 'form':
      return { ok: false, besked: 'Et CPR-nummer er ti cifre, og et frikortnummer er fem cifre.' };
  }
}

type Props = { fundet: (svar: AnswerOf<'search-borger'>, cpr: string) => void; begynd: () => void };

export function Soegefelt({ fundet, begynd }: Props) {
  const [text, setText] = useState('');
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const soeg = useKald('search-borger');

  async function submit(event: Event) {
    event.preventDefault();
    soeg.nulstil();
    const read = readSoegning(text);
    if (!read.ok) {
      setFejl([{ felt: 'soeg', besked: read.besked }]);
      return;
    }
    setFejl([]);
    begynd();
    const svar = await soeg.send(read.request);
    if (svar === undefined) return;
    // The number is not left standing on the screen.
    setText('');
    fundet(svar, read.cpr);
  }

  // What is wrong with the number is an error of the field; that nobody answers is not.
  const afslag = soeg.fejl && !kanGentages(soeg.fejl) ? problemTekst(soeg.fejl) : undefined;
  const alle = afslag ? [{ felt: 'soeg', besked: `${afslag.titel}. ${afslag.tekst}` }] : fejl;
  return (
    <search class="soejning d-print-none">
      <Fejlopsummering fejl={alle} />
      {!afslag && <Problem fejl={soeg.fejl} igang={soeg.igang} />}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Tekstfelt
          id="soeg"
          navn="CPR-nummer eller frikortnummer"
          vaerdi={text}
          skift={setText}
          tal="numeric"
          bredde="mellem"
          max={20}
          fejl={fejlFor(alle, 'soeg')}
        />
        <Knap type="submit" igang={soeg.igang}>
          {!soeg.igang && <Ikon navn="search" />}
          Søg
        </Knap>
      </form>
    </search>
  );
}
