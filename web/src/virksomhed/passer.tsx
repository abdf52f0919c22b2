import { useState } from 'preact/hooks';
import { isFrikortnummer } from '#shared/values/frikortnummer.ts';
import type { Oere } from '#shared/values/oere.ts';
import { useKald } from '../api/brug.ts';
import type { AnswerOf } from '../api/kontrakt.ts';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Tekstfelt } from '../dele/felter.tsx';
import { feltfejlAf, Problem } from '../dele/problem.tsx';
import { Knap, Side } from '../dele/side.tsx';
import { INGEN_DAG, idag } from '../indtastning.ts';
import { tekster } from '../sprog.ts';
import { useUgemt } from '../ugemt.ts';
import { INTET_BELOEB, readBeloeb } from './beloeb.ts';
import { Beloebsfelt } from './beloebsfelt.tsx';
import { OPRET } from './opret/tekster.ts';
import { readPeriode } from './periode.ts';
import { Periodefelt } from './periodefelt.tsx';
import { Svarboks } from './svarboks.tsx';

const T = tekster({
  da: {
    titel: 'Passer beløbet?',
    intro: 'Se, om der er plads på borgerens sociale frikort, før I aftaler noget. Intet bliver gemt.',
  },
  en: {
    titel: 'Does the amount fit?',
    intro: 'See whether there is room on the citizen’s socialt frikort before you agree on anything. Nothing is saved.',
  },
});

/** R288: to be asked before anyone is hired. */
export function Passer() {
  const t = T();
  const o = OPRET();
  const [nummer, setNummer] = useState('');
  const [periode, setPeriode] = useState({ start: INGEN_DAG, slut: INGEN_DAG });
  const [beloeb, setBeloeb] = useState(INTET_BELOEB);
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const [tjekket, setTjekket] = useState<{ svar: AnswerOf<'check-beloeb'>; beloebOere: Oere }>();
  const tjek = useKald('check-beloeb');
  useUgemt(nummer !== '');

  async function submit(event: Event) {
    event.preventDefault();
    tjek.nulstil();
    setTjekket(undefined);
    const frikortnummer = nummer.replace(/\s/g, '');
    const p = readPeriode(periode, idag());
    const b = readBeloeb(beloeb);
    const found = [
      ...(isFrikortnummer(frikortnummer) ? [] : [{ felt: 'frikortnummer', besked: o.nummerFejl }]),
      ...(p.ok ? [] : p.fejl),
      ...(b.ok ? [] : b.fejl),
    ];
    setFejl(found);
    if (found.length > 0 || !p.ok || !b.ok || !isFrikortnummer(frikortnummer)) return;
    const svar = await tjek.send({ frikortnummer, ...p.periode, beloebOere: b.beloebOere });
    setTjekket(svar && { svar, beloebOere: b.beloebOere });
  }

  const alle = tjek.fejl ? feltfejlAf(tjek.fejl) : fejl;
  return (
    <Side titel={t.titel}>
      <div class="formular">
        <p>{t.intro}</p>
        <Fejlopsummering fejl={alle} />
        {alle.length === 0 && <Problem fejl={tjek.fejl} igang={tjek.igang} />}
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Tekstfelt
            id="frikortnummer"
            navn={o.nummer}
            hjaelp={o.nummerHjaelp}
            vaerdi={nummer}
            skift={setNummer}
            tal="numeric"
            bredde="kort"
            max={7}
            fejl={fejlFor(alle, 'frikortnummer')}
          />
          <Periodefelt felter={periode} skift={setPeriode} fejl={alle} del={() => setFejl([])} />
          <Beloebsfelt felter={beloeb} skift={setBeloeb} fejl={alle} />
          <div class="knapper">
            <Knap type="submit" igang={tjek.igang}>
              {tjek.igang ? o.tjekker : o.tjek}
            </Knap>
          </div>
        </form>
        {tjekket && (
          <>
            <Svarboks svar={tjekket.svar} beloebOere={tjekket.beloebOere} />
            {tjekket.svar.passer && (
              <div class="knapper">
                <a class="button button-secondary" href="/virksomhed/opret">
                  {o.titel}
                </a>
              </div>
            )}
          </>
        )}
      </div>
    </Side>
  );
}
