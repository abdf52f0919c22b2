import { useState } from 'preact/hooks';
import { useKald } from '../api/brug.ts';
import type { AnswerOf } from '../api/kontrakt.ts';
import { Bevisark } from '../bevis/bevisark.tsx';
import { BEVIS } from '../bevis/tekster.ts';
import { Besked } from '../dele/besked.tsx';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Tekstfelt } from '../dele/felter.tsx';
import { feltfejlAf, Problem } from '../dele/problem.tsx';
import { Knap, Side } from '../dele/side.tsx';
import { dag } from '../format.ts';

/** Anyone can see whether a proof is genuine. The code is sent in the body: it never stands in an address. */
export function Tjek() {
  const t = BEVIS();
  const [kode, setKode] = useState('');
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const [fundet, setFundet] = useState<AnswerOf<'check-indkomstbevis'>>();
  const kald = useKald('check-indkomstbevis');

  async function submit(event: Event) {
    event.preventDefault();
    const tom = kode.trim() === '';
    setFejl(tom ? [{ felt: 'kode', besked: t.tjekMangler }] : []);
    if (tom) return kald.nulstil();
    const svar = await kald.send({ kode });
    if (svar) setFundet(svar);
  }

  if (fundet) {
    return (
      <Side titel={t.tjekTitel}>
        <div class="kun-skaerm">
          <Besked slags="success" titel={t.aegte} fokus>
            <p>{t.aegteTekst(dag(fundet.bevis.opgjort))}</p>
          </Besked>
        </div>
        <Bevisark {...fundet} />
        <div class="knapper">
          <Knap
            slags="secondary"
            klik={() => {
              setKode('');
              setFundet(undefined);
            }}
          >
            {t.endnu}
          </Knap>
        </div>
      </Side>
    );
  }
  const alle = kald.fejl ? feltfejlAf(kald.fejl) : fejl;
  return (
    <Side titel={t.tjekTitel}>
      <p>{t.tjekIntro}</p>
      <form class="formular" onSubmit={(event) => void submit(event)} noValidate>
        <Fejlopsummering fejl={alle} />
        {alle.length === 0 && <Problem fejl={kald.fejl} igang={kald.igang} igen={kald.igen} />}
        <Tekstfelt
          id="kode"
          navn={t.tjekFelt}
          hjaelp={t.tjekHjaelp}
          vaerdi={kode}
          skift={setKode}
          max={60}
          fejl={fejlFor(alle, 'kode')}
        />
        <div class="knapper">
          <Knap type="submit" igang={kald.igang}>
            {kald.igang ? t.tjekker : t.tjek}
          </Knap>
        </div>
      </form>
      <p class="daempet">{t.tjekLog}</p>
    </Side>
  );
}
