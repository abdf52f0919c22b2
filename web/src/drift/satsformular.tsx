import { useKald } from '../api/brug.ts';
import type { AnswerOf, RequestOf, Satsoversigt } from '../api/kontrakt.ts';
import type { Feltfejl } from '../dele/fejl.tsx';
import { Tekstfelt, Udvalg, Valg } from '../dele/felter.tsx';
import { Formular, useIndtastning } from '../dele/formular.tsx';
import { Oplysninger } from '../dele/liste.tsx';
import { kr, procent } from '../format.ts';
import { readKroner, readPromille } from '../indtastning.ts';
import { RETTELSESAARSAG } from '../koder.ts';
import { useUgemt } from '../ugemt.ts';
import { beregn, findPromille } from './regnestykke.ts';

type Aarsag = RequestOf<'correct-sats'>['aarsag'];
type Maade = 'procent' | 'beloeb';
const AARSAGER = Object.entries(RETTELSESAARSAG) as [Aarsag, string][];

type Felter = {
  aar: string;
  maade: Maade;
  promille: string;
  loft: string;
  graense: string;
  kilde: string;
  aarsag: Aarsag | undefined;
};
const TOMME = { promille: '', loft: '', graense: '', kilde: '', aarsag: undefined };
const I_KRONER = { tal: 'decimal', bredde: 'mellem', suffix: 'kr.', max: 14 } as const;

type Props = {
  navn: 'enter-sats' | 'correct-sats';
  /** The years to choose from; the first is chosen. */
  aar: readonly number[];
  iKraft: Satsoversigt['iKraft'];
  gemt: (svar: AnswerOf<'enter-sats'>) => void;
};

/** Percent or amounts, with a source, and what they come to before anything is saved. */
export function Satsformular({ navn, aar: aarene, iKraft, gemt }: Props) {
  const gem = useKald(navn);
  const { felter, fejl, felt, skift, setFundet } = useIndtastning<Felter>(
    () => ({ ...TOMME, aar: String(aarene[0] ?? 0), maade: 'procent' }),
    gem.fejl,
    `${navn}-`,
  );
  const { maade, loft, graense, kilde, aarsag } = felter;
  const aar = Number(felter.aar);
  const rettelse = navn === 'correct-sats';
  useUgemt(felter.promille !== '' || loft !== '' || kilde !== '');

  const promille = maade === 'procent' ? readPromille(felter.promille) : promilleAf(aar, loft, graense, iKraft);
  const beloebene = promille === undefined ? undefined : beregn(aar, promille, iKraft);

  async function send() {
    const found: Feltfejl[] = [];
    if (promille === undefined) found.push(...uforstaaet(maade, loft, graense));
    if (kilde.trim().length < 5) found.push({ felt: 'kilde', besked: 'Skriv, hvor beløbet er offentliggjort.' });
    if (rettelse && !aarsag) found.push({ felt: 'aarsag', besked: 'Vælg en årsag.' });
    setFundet(found);
    if (found.length > 0 || promille === undefined) return;
    const request = { aar, promille, kilde: kilde.trim(), ...(rettelse && { aarsag }) };
    // Only a correction has a reason; `navn` and `aarsag` come as a pair.
    const svar = await gem.send(request as RequestOf<typeof navn>);
    if (svar === undefined) return;
    skift(TOMME);
    gemt(svar);
  }

  return (
    <div class="formular">
      <Formular
        fejl={fejl}
        kald={gem}
        send={() => void send()}
        knap={rettelse ? `Gem rettelsen for ${aar}` : `Gem beløbet for ${aar}`}
        igang="Gemmer …"
      >
        {aarene.length > 1 && (
          <Udvalg
            {...felt('aar')}
            navn="År"
            valg={aarene.map((year) => ({ vaerdi: String(year), tekst: String(year) }))}
          />
        )}
        <Valg
          {...felt('maade')}
          navn="Hvad kender du?"
          valg={[
            { vaerdi: 'procent', tekst: 'Satsreguleringsprocenten' },
            { vaerdi: 'beloeb', tekst: 'Beløbene' },
          ]}
        />
        {maade === 'procent' ? (
          <Tekstfelt
            {...felt('promille')}
            navn="Satsreguleringsprocent"
            hjaelp="Med højst én decimal, for eksempel 4,5."
            tal="decimal"
            bredde="kort"
            suffix="%"
            max={8}
          />
        ) : (
          <>
            <Tekstfelt {...felt('loft')} {...I_KRONER} navn="Så meget kan en borger tjene i året" />
            <Tekstfelt {...felt('graense')} {...I_KRONER} navn="Indkomstgrænse" />
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
          {...felt('kilde')}
          navn="Hvor er det offentliggjort?"
          hjaelp="For eksempel bekendtgørelsens nummer og dato."
          max={200}
        />
        {rettelse && (
          <Valg
            {...felt('aarsag')}
            navn="Hvorfor rettes beløbet?"
            valg={AARSAGER.map(([vaerdi, tekst]) => ({ vaerdi, tekst }))}
          />
        )}
      </Formular>
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
