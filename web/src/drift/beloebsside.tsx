import { useState } from 'preact/hooks';
import { useHent } from '../api/brug.ts';
import type { AnswerOf } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Problem } from '../dele/problem.tsx';
import { Satstabel } from '../dele/satstabel.tsx';
import { Henter, Side } from '../dele/side.tsx';
import { kr } from '../format.ts';
import { Forslag } from './forslag.tsx';
import { manglendeAar, NaesteAar } from './naeste-aar.tsx';
import { Satsformular } from './satsformular.tsx';

/** A year's amounts: entered by one operator, confirmed by another, locked when the year begins, corrected with a reason. */
export function Beloebsside() {
  const { svar: satser, fejl, henter, hent } = useHent('list-satsforslag', undefined);
  const [gjort, setGjort] = useState<AnswerOf<'confirm-sats'>>();
  const done = (svar: typeof gjort) => {
    setGjort(svar);
    hent();
  };
  if (satser === undefined) {
    return (
      <Side titel="Årets beløb">
        <Problem fejl={fejl} igang={henter} igen={hent} />
        {!fejl && <Henter />}
      </Side>
    );
  }
  const { iKraft, forslag, naesteAar } = satser;
  const mangler = manglendeAar(satser);
  const aar = mangler ?? naesteAar;
  const venter = forslag.filter(({ bekraeftet }) => bekraeftet === undefined);
  const indtastet = venter.some((f) => f.aar === aar && f.rettelse === undefined);
  const formular = <Satsformular key="indtast" navn="enter-sats" aar={[aar]} iKraft={iKraft} gemt={done} />;
  return (
    <Side titel="Årets beløb">
      {gjort && <Gjort svar={gjort} />}
      {gjort === undefined && <NaesteAar satser={satser} />}
      {venter.length > 0 && <h2>Venter på bekræftelse</h2>}
      {venter.map((f) => (
        <Forslag key={`${f.aar}${f.rettelse ?? ''}`} forslag={f} bekraeftet={done} hent={hent} />
      ))}
      {mangler !== undefined && !indtastet ? (
        <>
          <h2>Indtast beløbet for {aar}</h2>
          {formular}
        </>
      ) : (
        <details class="details">
          <summary class="details-summary">Er beløbet for {aar} forkert? Indtast det igen</summary>
          <div class="details-text">
            <p>Indtil året begynder, kan beløbet indtastes igen. Det nye skal også bekræftes af en anden operatør.</p>
            {mangler === undefined && (
              <p>
                <strong>Når du gemmer, er det gamle beløb ikke længere bekræftet.</strong>
              </p>
            )}
            {formular}
          </div>
        </details>
      )}
      <details class="details">
        <summary class="details-summary">Er et beløb, der er i kraft, forkert? Ret det</summary>
        <div class="details-text">
          <p>
            Et beløb er låst, når året er begyndt. En rettelse har en årsag og bekræftes af en anden operatør. Det, der
            er brugt på et kort, bliver aldrig taget tilbage.
          </p>
          <Satsformular navn="correct-sats" aar={rettelige(iKraft, naesteAar)} iKraft={iKraft} gemt={done} />
        </div>
      </details>
      <h2>Beløb i kraft</h2>
      <Satstabel satser={iKraft} />
    </Side>
  );
}

/** The years that have begun and are regulated by a percent, newest first. */
function rettelige(iKraft: readonly { aar: number; promille?: number | undefined }[], naesteAar: number): number[] {
  return iKraft
    .filter(({ aar, promille }) => promille !== undefined && aar < naesteAar)
    .map(({ aar }) => aar)
    .reverse();
}

/** What was done, and what comes after it. */
function Gjort({ svar }: { svar: AnswerOf<'confirm-sats'> }) {
  const beloeb = `${kr(svar.loftOere)} Indkomstgrænse: ${kr(svar.indkomstgraenseOere)}`;
  switch (svar.trin) {
    case 'indtastet':
      return (
        <Besked slags="success" titel={`Beløbet for ${svar.aar} er indtastet`} fokus>
          <p>Kan tjenes: {beloeb}</p>
          <p>Det gælder først, når en anden operatør har bekræftet det. Bed en kollega om at logge ind og gøre det.</p>
        </Besked>
      );
    case 'rettelse indtastet':
      return (
        <Besked slags="success" titel={`Rettelsen for ${svar.aar} er indtastet`} fokus>
          <p>Kan tjenes: {beloeb}</p>
          <p>Det gamle gælder, indtil en anden operatør har bekræftet rettelsen.</p>
        </Besked>
      );
    case 'bekraeftet':
      return (
        <Besked slags="success" titel={`Beløbet for ${svar.aar} er bekræftet`} fokus>
          <p>Kan tjenes: {beloeb}</p>
          <p>
            <a href="/drift/aarsskifte">Gå til årsskiftet</a>, og kør en prøve.
          </p>
        </Besked>
      );
    case 'rettelse bekraeftet':
      return (
        <Besked slags="success" titel={`Rettelsen for ${svar.aar} er bekræftet`} fokus>
          <p>Kan tjenes: {beloeb}</p>
          <p>
            Nye kort får det med det samme. Kort, der har året, får det, når du{' '}
            <a href="/drift/aarsskifte">retter beløbet på kortene</a>.
          </p>
        </Besked>
      );
  }
}
