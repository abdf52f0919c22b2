import { yearOf } from '#shared/values/dato.ts';
import { Besked } from '../dele/besked.tsx';
import { type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Datofelt } from '../dele/felter.tsx';
import { Knap } from '../dele/side.tsx';
import { dag } from '../format.ts';
import { idag, writeDag } from '../indtastning.ts';
import { tekster } from '../sprog.ts';
import { type Periode, type Periodefelter, readPeriode } from './periode.ts';

const T = tekster({
  da: {
    start: 'Første arbejdsdag',
    slut: 'Sidste arbejdsdag',
    slutHjaelp:
      'Den kan være samme dag. Den skal ligge i samme år. Ved du den ikke, så skriv den dag, du regner med. Du kan rette den.',
    nytaar: 'Arbejdet går hen over nytår',
    nytaarTekst: 'Hvert år har sit eget beløb, så ansættelsen skal deles i to:',
    del: (fra: string, til: string) => `${fra} – ${til}`,
    nu: 'registreres nu',
    saa: 'registreres bagefter',
    senere: (fra: string) => `kan registreres fra den ${fra}`,
    brug: 'Del den i to, og registrer den første nu',
    sent: 'Arbejdet er begyndt',
    sentTekst:
      'Ansættelsen bliver markeret som registreret, efter at arbejdet begyndte. Det kan borgeren og kommunen se.',
  },
  en: {
    start: 'First working day',
    slut: 'Last working day',
    slutHjaelp:
      'It can be the same day. It must be in the same year. If you do not know it, write the day you expect. You can edit it.',
    nytaar: 'The work crosses New Year',
    nytaarTekst: 'Each year has its own amount, so the employment must be split in two:',
    del: (fra: string, til: string) => `${fra} – ${til}`,
    nu: 'is registered now',
    saa: 'is registered afterwards',
    senere: (fra: string) => `can be registered from ${fra}`,
    brug: 'Split it, and register the first part now',
    sent: 'The work has begun',
    sentTekst:
      'The employment is marked as registered after the work began. The citizen and the municipality can see that.',
  },
});

type Props = {
  felter: Periodefelter;
  skift: (felter: Periodefelter) => void;
  fejl: readonly Feltfejl[];
  /** Takes the first part of work over New Year; the rest comes after it. Left out where work cannot be split. */
  del?: (foerste: Periode, resten: readonly Periode[]) => void;
};

export function Periodefelt({ felter, skift, fejl, del }: Props) {
  const t = T();
  const today = idag();
  const laest = readPeriode(felter, today);
  const [foerste, ...resten] = (!laest.ok && laest.dele) || [];
  return (
    <>
      <Datofelt
        id="startdato"
        navn={t.start}
        vaerdi={felter.start}
        skift={(start) => skift({ ...felter, start })}
        fejl={fejlFor(fejl, 'startdato')}
      />
      <Datofelt
        id="slutdato"
        navn={t.slut}
        hjaelp={t.slutHjaelp}
        vaerdi={felter.slut}
        skift={(slut) => skift({ ...felter, slut })}
        fejl={fejlFor(fejl, 'slutdato')}
      />
      <div aria-live="polite">
        {del && foerste && (
          <Besked slags="info" titel={t.nytaar}>
            <p>{t.nytaarTekst}</p>
            <ol>
              {[foerste, ...resten].map((part, i) => (
                <li key={part.startdato}>
                  {t.del(dag(part.startdato), dag(part.slutdato))}
                  {' – '}
                  {i === 0 ? t.nu : yearOf(part.startdato) > yearOf(today) ? t.senere(dag(part.startdato)) : t.saa}
                </li>
              ))}
            </ol>
            <Knap
              slags="secondary"
              klik={() => {
                skift({ start: writeDag(foerste.startdato), slut: writeDag(foerste.slutdato) });
                del(foerste, resten);
              }}
            >
              {t.brug}
            </Knap>
          </Besked>
        )}
        {laest.ok && laest.periode.startdato < today && del && (
          <Besked slags="warning" titel={t.sent}>
            <p>{t.sentTekst}</p>
          </Besked>
        )}
      </div>
    </>
  );
}
