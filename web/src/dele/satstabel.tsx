import type { Oere } from '#shared/values/oere.ts';
import { kr, procent } from '../format.ts';
import { tekster } from '../sprog.ts';

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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section class="tabel-rulle" tabIndex={0} aria-label={t.tabel}>
      <table class="table table--responsive-headers">
        <thead>
          <tr>
            {[t.aar, t.loft, t.indkomst, t.procent, t.kilde].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...satser]
            .sort((a, b) => b.aar - a.aar)
            .map((sats) => (
              <tr key={sats.aar}>
                <th scope="row">{sats.aar}</th>
                <td class="beloeb" data-title={t.loft}>
                  {kr(sats.loftOere)}
                </td>
                <td class="beloeb" data-title={t.indkomst}>
                  {kr(sats.indkomstgraenseOere)}
                </td>
                <td class="beloeb" data-title={t.procent}>
                  {sats.promille === undefined ? '–' : procent(sats.promille)}
                </td>
                <td data-title={t.kilde}>
                  {sats.kilde}
                  {sats.status === 'udledt' && <span class="daempet"> {t.udledt}</span>}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
