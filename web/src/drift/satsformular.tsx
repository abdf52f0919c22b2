import { useState } from 'preact/hooks';
import { useKald } from '../api/brug.ts';
import type { AnswerOf, RequestOf, Satsoversigt } from '../api/kontrakt.ts';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Tekstfelt, Udvalg, Valg } from '../dele/felter.tsx';
import { Oplysninger } from '../dele/liste.tsx';
import { feltfejlAf, Problem } from '../dele/problem.tsx';
import { Knap } from '../dele/side.tsx';
import { kr, procent } from '../format.ts';
import { readKroner, readPromille } from '../indtastning.ts';
import { RETTELSESAARSAG } from '../koder.ts';
import { useUgemt } from '../ugemt.ts';
import { beregn, findPromille } from './regnestykke.ts';

type Aarsag = RequestOf<'correct-sats'>['aarsag'];
type Maade = 'procent' | 'beloeb';
const AARSAGER = Object.entries(RETTELSESAARSAG) as [Aarsag, string][];

type Props = {
  navn: 'enter-sats' | 'correct-sats';
  /** The years to choose from; the first is chosen. */
  aar: readonly number[];
  iKraft: Satsoversigt['iKraft'];
  gemt: (svar: AnswerOf<'enter-sats'>) => void;
};

/** Percent or amounts, with a source, and what they come to before anything is saved. */
export function Satsformular({ navn, aar: aarene, iKraft, gemt }: Props) {
  const [aar, setAar] = useState(aarene[0] ?? 0);
  const [maade, setMaade] = useState<Maade>('procent');
  const [procenttal, setProcenttal] = useState('');
  const [loft, setLoft] = useState('');
  const [graense, setGraense] = useState('');
  const [kilde, setKilde] = useState('');
  const [aarsag, setAarsag] = useState<Aarsag>();
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const gem = useKald(navn);
  const rettelse = navn === 'correct-sats';
  const id = (felt: string) => `${navn}-${felt}`;
  useUgemt(procenttal !== '' || loft !== '' || kilde !== '');

  const promille = maade === 'procent' ? readPromille(procenttal) : promilleAf(aar, loft, graense, iKraft);
  const beloebene = promille === undefined ? undefined : beregn(aar, promille, iKraft);

  async function submit(event: Event) {
    event.preventDefault();
    gem.nulstil();
    const found: Feltfejl[] = [];
    if (promille === undefined)
      found.push(...uforstaaet(maade, loft, graense).map((f) => ({ ...f, felt: id(f.felt) })));
    if (kilde.trim().length < 5) found.push({ felt: id('kilde'), besked: 'Skriv, hvor beløbet er offentliggjort.' });
    if (rettelse && !aarsag) found.push({ felt: id('aarsag'), besked: 'Vælg en årsag.' });
    setFejl(found);
    if (found.length > 0 || promille === undefined) return;
    const request = { aar, promille, kilde: kilde.trim(), ...(rettelse && { aarsag }) };
    // Only a correction has a reason; `navn` and `aarsag` come as a pair.
    const svar = await gem.send(request as RequestOf<typeof navn>);
    if (svar === undefined) return;
    for (const clear of [setProcenttal, setLoft, setGraense, setKilde]) clear('');
    setAarsag(undefined);
    gemt(svar);
  }

  const alle = gem.fejl ? feltfejlAf(gem.fejl).map((f) => ({ ...f, felt: id(f.felt) })) : fejl;
  return (
    <div class="formular">
      <Fejlopsummering fejl={alle} />
      {alle.length === 0 && <Problem fejl={gem.fejl} kommando igang={gem.igang} />}
      <form onSubmit={(event) => void submit(event)} noValidate>
        {aarene.length > 1 && (
          <Udvalg
            id={id('aar')}
            navn="År"
            vaerdi={String(aar)}
            skift={(text) => setAar(Number(text))}
            valg={aarene.map((year) => ({ vaerdi: String(year), tekst: String(year) }))}
          />
        )}
        <Valg
          id={id('maade')}
          navn="Hvad kender du?"
          vaerdi={maade}
          skift={(valgt: Maade) => setMaade(valgt)}
          valg={[
            { vaerdi: 'procent', tekst: 'Satsreguleringsprocenten' },
            { vaerdi: 'beloeb', tekst: 'Beløbene' },
          ]}
        />
        {maade === 'procent' ? (
          <Tekstfelt
            id={id('promille')}
            navn="Satsreguleringsprocent"
            hjaelp="Med højst én decimal, for eksempel 4,5."
            vaerdi={procenttal}
            skift={setProcenttal}
            tal="decimal"
            bredde="kort"
            suffix="%"
            max={8}
            fejl={fejlFor(alle, id('promille'))}
          />
        ) : (
          <>
            <Tekstfelt
              id={id('loft')}
              navn="Så meget kan en borger tjene i året"
              vaerdi={loft}
              skift={setLoft}
              tal="decimal"
              bredde="mellem"
              suffix="kr."
              max={14}
              fejl={fejlFor(alle, id('loft'))}
            />
            <Tekstfelt
              id={id('graense')}
              navn="Indkomstgrænse"
              vaerdi={graense}
              skift={setGraense}
              tal="decimal"
              bredde="mellem"
              suffix="kr."
              max={14}
              fejl={fejlFor(alle, id('graense'))}
            />
          </>
        )}
        <div role="status">
          {beloebene && promille !== undefined && (
            <section class="svarboks" aria-label="Det bliver til">
              <h3>Det bliver til</h3>
              <Oplysninger
                rader={[
                  [`Kan tjenes i ${aar}`, <strong key="loft">{kr(beloebene.loftOere)}</strong>],
                  [`Indkomstgrænse i ${aar}`, kr(beloebene.indkomstgraenseOere)],
                  ['Satsreguleringsprocent', procent(promille)],
                  [`Kan tjenes i ${aar - 1}`, foer(aar, iKraft)],
                ]}
              />
            </section>
          )}
        </div>
        <Tekstfelt
          id={id('kilde')}
          navn="Hvor er det offentliggjort?"
          hjaelp="For eksempel bekendtgørelsens nummer og dato."
          vaerdi={kilde}
          skift={setKilde}
          max={200}
          fejl={fejlFor(alle, id('kilde'))}
        />
        {rettelse && (
          <Valg
            id={id('aarsag')}
            navn="Hvorfor rettes beløbet?"
            vaerdi={aarsag}
            skift={(valgt) => setAarsag(() => valgt)}
            valg={AARSAGER.map(([vaerdi, tekst]) => ({ vaerdi, tekst }))}
            fejl={fejlFor(alle, id('aarsag'))}
          />
        )}
        <div class="knapper">
          <Knap type="submit" igang={gem.igang}>
            {gem.igang ? 'Gemmer …' : rettelse ? `Gem rettelsen for ${aar}` : `Gem beløbet for ${aar}`}
          </Knap>
        </div>
      </form>
    </div>
  );
}

/** The percent that both amounts come from, where they are amounts and come from one. */
function promilleAf(aar: number, loft: string, graense: string, iKraft: Satsoversigt['iKraft']): number | undefined {
  const [loftOere, indkomstgraenseOere] = [readKroner(loft), readKroner(graense)];
  if (loftOere === undefined || indkomstgraenseOere === undefined) return undefined;
  return findPromille(aar, { loftOere, indkomstgraenseOere }, iKraft);
}

/** Why there is no percent to send. */
function uforstaaet(maade: Maade, loft: string, graense: string): Feltfejl[] {
  if (maade === 'procent')
    return [{ felt: 'promille', besked: 'Skriv procenten med højst én decimal, for eksempel 4,5.' }];
  const tomme = [
    ...(readKroner(loft) === undefined ? [{ felt: 'loft', besked: 'Skriv årets beløb i kroner.' }] : []),
    ...(readKroner(graense) === undefined ? [{ felt: 'graense', besked: 'Skriv indkomstgrænsen i kroner.' }] : []),
  ];
  const passerIkke = 'De to beløb kommer ikke af den samme procent af sidste års beløb. Kontrollér begge tal i kilden.';
  return tomme.length > 0 ? tomme : [{ felt: 'loft', besked: passerIkke }];
}

function foer(aar: number, iKraft: Satsoversigt['iKraft']): string {
  const sats = iKraft.find((row) => row.aar === aar - 1);
  return sats ? kr(sats.loftOere) : '';
}
