import { useState } from 'preact/hooks';
import { useKald } from '../api/brug.ts';
import type { Fejlmelding, RequestOf } from '../api/kontrakt.ts';
import { tid } from '../format.ts';
import { FEJLMELDINGSAARSAG, FEJLMELDINGSUDFALD } from '../koder.ts';
import { tekster } from '../sprog.ts';
import { Besked } from './besked.tsx';
import { Knap } from './side.tsx';
import { Valgdialog } from './valgdialog.tsx';

const T = tekster({
  da: {
    titel: 'Borgeren siger, at noget er forkert',
    markeret: (tidspunkt: string) => `Markeret ${tidspunkt}.`,
    beloeb: 'Markeringen ændrer ikke beløbet. Tal med borgeren, og luk markeringen, når I har set på den.',
    luk: 'Luk markeringen',
    lukTitel: 'Hvad kom der ud af det?',
    lukTekst: 'Borgeren kan se svaret, hvem der lukkede markeringen, og hvornår.',
    udfald: 'Resultat',
    udfaldFejl: 'Vælg, hvad der kom ud af det.',
    gemmer: 'Gemmer …',
    lukket: (organisation: string, tidspunkt: string, udfald: string) =>
      `Lukket af ${organisation} ${tidspunkt}: ${udfald.toLowerCase()}.`,
    aaben: 'Ikke lukket endnu.',
  },
  en: {
    titel: 'The citizen says that something is wrong',
    markeret: (tidspunkt: string) => `Marked ${tidspunkt}.`,
    beloeb: 'The mark does not change the amount. Talk to the citizen, and close the mark when you have looked at it.',
    luk: 'Close the mark',
    lukTitel: 'What came of it?',
    lukTekst: 'The citizen can see the answer, who closed the mark, and when.',
    udfald: 'Outcome',
    udfaldFejl: 'Choose what came of it.',
    gemmer: 'Saving …',
    lukket: (organisation: string, tidspunkt: string, udfald: string) =>
      `Closed by ${organisation} ${tidspunkt}: ${udfald.toLowerCase()}.`,
    aaben: 'Not closed yet.',
  },
});

/** Every mark and what came of it. */
export function Fejlmeldingshistorik({ fejlmeldinger }: { fejlmeldinger: readonly Fejlmelding[] }) {
  const t = T();
  return (
    <ul>
      {fejlmeldinger.map(({ aarsag, markeret, lukket }) => (
        <li key={markeret}>
          {FEJLMELDINGSAARSAG()[aarsag]}. {t.markeret(tid(markeret))}{' '}
          {lukket ? t.lukket(lukket.organisation, tid(lukket.tidspunkt), FEJLMELDINGSUDFALD()[lukket.udfald]) : t.aaben}
        </li>
      ))}
    </ul>
  );
}

type Navn = 'close-fejlmelding' | 'settle-fejlmelding';
type Props = {
  navn: Navn;
  fejlmelding: Fejlmelding;
  ansaettelse: Omit<RequestOf<Navn>, 'udfald'>;
  lukket: () => void;
};

/** An open mark, for whoever is to look at it. */
export function AabenFejlmelding({ navn, fejlmelding, ansaettelse, lukket }: Props) {
  const t = T();
  const [aaben, setAaben] = useState(false);
  return (
    <Besked slags="warning" titel={t.titel}>
      <p>
        {FEJLMELDINGSAARSAG()[fejlmelding.aarsag]}. {t.markeret(tid(fejlmelding.markeret))}
      </p>
      <p>{t.beloeb}</p>
      <Knap slags="secondary" klik={() => setAaben(true)}>
        {t.luk}
      </Knap>
      {aaben && (
        <Lukning
          navn={navn}
          ansaettelse={ansaettelse}
          luk={() => setAaben(false)}
          lukket={() => {
            setAaben(false);
            lukket();
          }}
        />
      )}
    </Besked>
  );
}

type LukningProps = Pick<Props, 'navn' | 'ansaettelse' | 'lukket'> & { luk: () => void };

function Lukning({ navn, ansaettelse, luk, lukket }: LukningProps) {
  const t = T();
  const kald = useKald(navn);
  const { frikortnummer, ansaettelseId, version } = ansaettelse;
  return (
    <Valgdialog
      titel={t.lukTitel}
      kald={kald}
      valg={FEJLMELDINGSUDFALD()}
      navn={t.udfald}
      mangler={t.udfaldFejl}
      send={async (udfald) => (await kald.send({ frikortnummer, ansaettelseId, version, udfald })) && lukket()}
      luk={luk}
      knap={t.luk}
      igang={t.gemmer}
    >
      <p>{t.lukTekst}</p>
    </Valgdialog>
  );
}
