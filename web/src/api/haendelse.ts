import type { AnswerOf, EgetFrikort, Kortside } from './kontrakt.ts';

type Virksomhedens = AnswerOf<'show-ansaettelse'>['historik'][number];
type Borgerens = EgetFrikort['aar'][number]['ansaettelser'][number]['historik'][number];
type Sagsbehandlerens = Kortside['aar'][number]['ansaettelser'][number]['historik'][number];

/** One event of an employment, as any of the three audiences gets it. */
export type AnsaettelseHaendelse = Pick<
  Virksomhedens & Borgerens & Sagsbehandlerens,
  'tidspunkt' | 'handling' | 'foer' | 'efter' | 'kontaktpersonAendret'
> & { readonly hvem?: { readonly organisation: string }; readonly brugerId?: string };
