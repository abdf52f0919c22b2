import { useHent } from '../api/brug.ts';
import { Problem } from '../dele/problem.tsx';
import { Henter, Side } from '../dele/side.tsx';
import { kr } from '../format.ts';
import { tekster } from '../sprog.ts';

const T = tekster({
  da: {
    titel: 'Beløb pr. år',
    intro:
      'Så meget kan en borger tjene i et kalenderår på et socialt frikort. Beløbet, der ikke er brugt, kan ikke flyttes til næste år.',
    graense:
      'Indkomstgrænsen bruges, når kommunen afgør, om en borger kan få et socialt frikort: borgeren må ikke have haft mere i skattepligtig arbejdsindkomst det seneste år.',
    aar: 'År',
    loft: 'Kan tjenes',
    indkomst: 'Indkomstgrænse',
    procent: 'Regulering',
    kilde: 'Kilde',
    udledt: 'Beløbet er udledt og ikke set offentliggjort for ordningen endnu.',
    tabel: 'Beløb for hvert år',
  },
  en: {
    titel: 'Amounts per year',
    intro:
      'A citizen can earn this much in a calendar year on a socialt frikort. What is not used cannot be moved to the next year.',
    graense:
      'The income limit is used when the municipality decides whether a citizen can have a socialt frikort: the taxable work income of the last year must not be higher.',
    aar: 'Year',
    loft: 'Can be earned',
    indkomst: 'Income limit',
    procent: 'Regulation',
    kilde: 'Source (in Danish)',
    udledt: 'The amount is derived and has not been seen published for the scheme yet.',
    tabel: 'Amounts for each year',
  },
});

/** § 8: both amounts, year by year, with where they come from. */
export function Beloeb() {
  const t = T();
  const { svar, fejl, henter, hent } = useHent('list-satser', undefined);
  return (
    <Side titel={t.titel}>
      <p>{t.intro}</p>
      <p>{t.graense}</p>
      <Problem fejl={fejl} igang={henter} igen={hent} />
      {!svar && !fejl && <Henter />}
      {svar && (
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
              {[...svar.satser]
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
                      {sats.satsreguleringsprocent === undefined
                        ? '–'
                        : `${String(sats.satsreguleringsprocent).replace('.', ',')} %`}
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
      )}
    </Side>
  );
}
