import { Ikon } from '../../dele/ikon.tsx';
import { OPRET } from './tekster.ts';

/** On which step a field stands: so that an error found late leads to it. */
export const TRIN_FOR: Record<string, number> = {
  frikortnummer: 1,
  startdato: 2,
  slutdato: 2,
  beloebOere: 3,
  arbejdstidMinutter: 3,
  ordinaertUstoettetArbejde: 4,
  ikkeBorgerensEgenVirksomhed: 4,
  kontaktperson: 5,
};

type Props = { trin: number; naaet: number; gaaTil: (trin: number) => void };

/** Finished steps can be gone back to. On a phone the line above the heading says where one is. */
export function Trinviser({ trin, naaet, gaaTil }: Props) {
  const t = OPRET();
  return (
    <nav class="trinviser" aria-label={t.titel}>
      <ol class="nobullet-list no-max-width">
        {t.trinliste.map((navn, i) => {
          const n = i + 1;
          const content = (
            <>
              <span class="trin-tal">
                {n < trin || (n < naaet && n !== trin) ? <Ikon navn="check" tekst={t.faerdig} /> : n}
              </span>
              <span>{navn}</span>
            </>
          );
          return (
            <li key={navn} class={n === trin ? 'nu' : ''}>
              {n <= naaet && n !== trin ? (
                <button type="button" onClick={() => gaaTil(n)}>
                  {content}
                </button>
              ) : (
                <span aria-current={n === trin ? 'step' : undefined}>{content}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
