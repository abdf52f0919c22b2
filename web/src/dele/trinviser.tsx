import { tekster } from '../sprog.ts';
import { Ikon } from './ikon.tsx';

const T = tekster({ da: { faerdig: 'udfyldt' }, en: { faerdig: 'done' } });

type Props = {
  titel: string;
  /** The steps in their order. */
  navne: readonly string[];
  trin: number;
  naaet: number;
  gaaTil: (trin: number) => void;
};

/** Finished steps can be gone back to. On a phone they are numbers; the line above the heading says where one is. */
export function Trinviser({ titel, navne, trin, naaet, gaaTil }: Props) {
  return (
    <nav class="trinviser" aria-label={titel}>
      <ol class="nobullet-list no-max-width">
        {navne.map((navn, i) => {
          const n = i + 1;
          const content = (
            <>
              <span class="trin-tal">
                {n < trin || (n < naaet && n !== trin) ? <Ikon navn="check" tekst={T().faerdig} /> : n}
              </span>
              <span class="trin-navn">{navn}</span>
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
