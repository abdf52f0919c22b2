import type { AnswerOf } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Maerkat, Oplysninger } from '../dele/liste.tsx';
import { antal, kr, tid } from '../format.ts';

export type Koerslen = AnswerOf<'show-aarsskifte'>['koersler'][number];

export const SLAGS: Record<Koerslen['slags'], string> = {
  aarsskifte: 'Årsskifte',
  proeve: 'Prøve',
  rettelse: 'Rettelse af beløbet på kortene',
};

function tal(k: Koerslen): [string, string][] {
  switch (k.slags) {
    case 'proeve':
      return [
        ['Kort, der får året', antal(k.oprettet)],
        ['Kort, der har året allerede', antal(k.fandtes)],
        ['Inaktive kort, som ikke får det', antal(k.inaktive)],
        ['Kort, der ville fejle', antal(k.fejlet)],
        ['Kortenes beløb i alt', kr(k.samletLoftOere)],
      ];
    case 'aarsskifte':
      return [
        ['Kort, der fik året', antal(k.oprettet)],
        ['Kort, der havde året i forvejen', antal(k.fandtes)],
        ['Inaktive kort, som ikke fik det', antal(k.inaktive)],
        ['Kort, der fejlede', antal(k.fejlet)],
        ['Kortenes beløb i alt', kr(k.samletLoftOere)],
      ];
    case 'rettelse':
      return [
        ['Kort, der er rettet', antal(k.rettet)],
        ['Kort, der var rettet i forvejen', antal(k.fandtes)],
        ['Kort, der har brugt mere end det nye beløb', antal(k.over)],
        ['Kort, der fejlede', antal(k.fejlet)],
      ];
  }
}

/** One run: how far it is while it goes, and its report when it is done. */
export function Koersel({ aar, koersel: k }: { aar: number; koersel: Koerslen }) {
  const faerdig = k.afsluttet !== undefined;
  const id = `koersel-${k.koerselId}`;
  return (
    <article class="kort" aria-labelledby={id}>
      <div class="kort-hoved">
        <h3 id={id}>
          {SLAGS[k.slags]} for {aar}
        </h3>
        {k.fejlet > 0 ? (
          <Maerkat farve="error">{faerdig ? 'Færdig med fejl' : 'Kører, med fejl'}</Maerkat>
        ) : (
          <Maerkat farve={faerdig ? 'success' : 'info'}>{faerdig ? 'Færdig' : 'Kører'}</Maerkat>
        )}
      </div>
      <p class="daempet">
        Begyndt {tid(k.begyndt)}
        {k.afsluttet !== undefined && ` · færdig ${tid(k.afsluttet)}`}
      </p>
      {!faerdig && (
        <p>
          <progress class="fremdrift" max={k.segmenter} value={k.segmenterFaerdige} aria-label="Fremdrift" />
          {k.segmenterFaerdige} af {k.segmenter} dele er færdige.
        </p>
      )}
      <Oplysninger rader={tal(k)} />
      {faerdig && k.slags === 'rettelse' && k.over > 0 && (
        <p>De kort, der har brugt mere end det nye beløb, har 0,00 kr. tilbage. Der er ikke taget noget tilbage.</p>
      )}
      {faerdig && k.slags !== 'proeve' && k.fejlet > 0 && (
        <Besked slags="warning" titel="Start kørslen igen">
          <p>De kort, der er færdige, bliver ikke ændret. Bliver det ved med at fejle, så se i driftens log.</p>
        </Besked>
      )}
    </article>
  );
}
