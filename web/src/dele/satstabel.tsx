import { Fragment } from 'preact';
import type { Oere } from '#shared/values/oere.ts';
import { kr, procent } from '../format.ts';
import { tekster } from '../sprog.ts';
import { Tabel, Talcelle } from './tabel.tsx';

const T = tekster({
  da: {
    aar: 'År',
    loft: 'Kan tjenes',
    indkomst: 'Indkomstgrænse',
    procent: 'Regulering',
    kilde: 'Kilde',
    udledt: 'Beløbet er udledt og ikke set offentliggjort for ordningen endnu.',
    tabel: 'Beløb for hvert år',
  },
  en: {
    aar: 'Year',
    loft: 'Can be earned',
    indkomst: 'Income limit',
    procent: 'Regulation',
    kilde: 'Source (in Danish)',
    udledt: 'The amount is derived and has not been seen published for the scheme yet.',
    tabel: 'Amounts for each year',
  },
});

export type Satsraekke = {
  readonly aar: number;
  readonly loftOere: Oere;
  readonly indkomstgraenseOere: Oere;
  readonly promille?: number | undefined;
  readonly kilde: string;
  readonly status: 'bekraeftet' | 'udledt';
};

/** The years' amounts in force with their sources, newest first. */
export function Satstabel({ satser }: { satser: readonly Satsraekke[] }) {
  const t = T();
  return (
    <Tabel
      navn={t.tabel}
      hoveder={[t.aar, t.loft, t.indkomst, t.procent, t.kilde]}
      raekker={[...satser]
        .sort((a, b) => b.aar - a.aar)
        .map((sats) => [
          sats.aar,
          <Talcelle key="loft">{kr(sats.loftOere)}</Talcelle>,
          <Talcelle key="indkomst">{kr(sats.indkomstgraenseOere)}</Talcelle>,
          <Talcelle key="procent">{sats.promille === undefined ? '–' : procent(sats.promille)}</Talcelle>,
          <Fragment key="kilde">
            {sats.kilde}
            {sats.status === 'udledt' && <span class="daempet"> {t.udledt}</span>}
          </Fragment>,
        ])}
    />
  );
}
