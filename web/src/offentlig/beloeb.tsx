import { useHent } from '../api/brug.ts';
import { Problem } from '../dele/problem.tsx';
import { Satstabel } from '../dele/satstabel.tsx';
import { Henter, Side } from '../dele/side.tsx';
import { tekster } from '../sprog.ts';

const T = tekster({
  da: {
    titel: 'Beløb pr. år',
    intro:
      'Så meget kan en borger tjene i et kalenderår på et socialt frikort. Beløbet, der ikke er brugt, kan ikke flyttes til næste år.',
    graense:
      'Indkomstgrænsen bruges, når kommunen afgør, om en borger kan få et socialt frikort: borgeren må ikke have haft mere i skattepligtig arbejdsindkomst det seneste år.',
  },
  en: {
    titel: 'Amounts per year',
    intro:
      'A citizen can earn this much in a calendar year on a socialt frikort. What is not used cannot be moved to the next year.',
    graense:
      'The income limit is used when the municipality decides whether a citizen can have a socialt frikort: the taxable work income of the last year must not be higher.',
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
        <Satstabel
          satser={svar.satser.map(({ satsreguleringsprocent: p, ...sats }) => ({
            ...sats,
            ...(p !== undefined && { promille: Math.round(p * 10) }),
          }))}
        />
      )}
    </Side>
  );
}
