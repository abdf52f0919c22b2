import { useEffect, useState } from 'preact/hooks';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { Besked } from '../dele/besked.tsx';
import { Maerkat } from '../dele/liste.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { tid } from '../format.ts';
import { SUPPORT } from '../kontakt.ts';
import { sprog, tekster } from '../sprog.ts';
import { type Drift, type Driftsmelding, hentDrift, NIVEAU, SLAGS, tidspunktFor } from './driftsmeldinger.ts';

const T = tekster({
  da: {
    titel: 'Driftsstatus',
    ok: 'Systemet virker',
    okTekst: (t: string) => `Vi har lige spurgt systemet, og det svarede. ${t}.`,
    nede: 'Systemet svarer ikke lige nu',
    nedeTekst: 'Det kan være dit net eller en fejl hos os. Det, der er gemt, er ikke gået tabt.',
    igen: 'Undersøg igen',
    nu: 'Lige nu',
    kommer: 'Planlagt',
    forbi: 'Tidligere',
    ingenForbi: 'Der er ingen tidligere meldinger.',
    fraTil: (fra: string, til: string) => `${fra} – ${til}`,
    fraNu: (fra: string) => `Fra ${fra}. Vi ved endnu ikke, hvornår det slutter.`,
    aflyst: 'Aflyst',
    foelg: 'Følg driftsstatus i en nyhedslæser',
    goer: 'Det gør du, når systemet er nede',
    liste: [
      [
        'Du er virksomhed, og arbejdet skal begynde',
        'Skriv borgerens frikortnummer, første og sidste arbejdsdag og det aftalte beløb ned. Gem papiret sikkert. Registrer ansættelsen, så snart systemet svarer: det kan gøres til og med 29 dage efter sidste arbejdsdag. Ansættelsen bliver så markeret som registreret, efter at arbejdet begyndte.',
      ],
      [
        'Du er i tvivl, om noget blev gemt',
        'Lad siden stå åben, og tryk Prøv igen, når systemet svarer. Det bliver højst gemt én gang. Har du lukket siden, så se efter på listen, før du opretter igen.',
      ],
      [
        'Du er sagsbehandler',
        'Træf afgørelsen i jeres eget system, og udsted kortet bagefter med afgørelsens dato. En deaktivering virker fra den dag, den bliver registreret her.',
      ],
      [
        'Du er borger',
        'Dine penge og dit sociale frikort er der stadig. Spørg din kommune, hvis du skal bruge et tal nu.',
      ],
    ],
    kontakt: `Meld en fejl til supporten på ${SUPPORT.telefon} eller ${SUPPORT.mail}, hverdage kl. 8.00-16.00.`,
  },
  en: {
    titel: 'System status',
    ok: 'The system works',
    okTekst: (t: string) => `We have just asked the system, and it answered. ${t}.`,
    nede: 'The system does not answer right now',
    nedeTekst: 'It may be your network or a fault on our side. What is saved is not lost.',
    igen: 'Check again',
    nu: 'Right now',
    kommer: 'Planned',
    forbi: 'Earlier',
    ingenForbi: 'There are no earlier messages.',
    fraTil: (fra: string, til: string) => `${fra} – ${til}`,
    fraNu: (fra: string) => `From ${fra}. We do not know yet when it ends.`,
    aflyst: 'Called off',
    foelg: 'Follow the system status in a news reader',
    goer: 'What to do when the system is down',
    liste: [
      [
        'You are a company, and the work is about to begin',
        'Write down the citizen’s card number, the first and last working day and the agreed amount. Keep the paper safe. Register the employment as soon as the system answers: it can be done until 29 days after the last working day. The employment is then marked as registered after the work began.',
      ],
      [
        'You are not sure whether something was saved',
        'Leave the page open and press Try again when the system answers. It is saved at most once. If you have closed the page, check the list before you create it again.',
      ],
      [
        'You are a caseworker',
        'Make the decision in your own system, and issue the card afterwards with the date of the decision. A deactivation has effect from the day it is registered here.',
      ],
      [
        'You are a citizen',
        'Your money and your socialt frikort are still there. Ask your municipality if you need a number now.',
      ],
    ],
    kontakt: `Report a fault to support on ${SUPPORT.telefon} or ${SUPPORT.mail}, weekdays 8.00-16.00.`,
  },
});

/** What the state is, what is coming, what was, and what to do meanwhile (R006, R021). */
export function Driftsstatus() {
  const t = T();
  const [drift, setDrift] = useState<Drift>();
  const [tjekket, setTjekket] = useState(0);
  const hent = () => {
    setDrift(undefined);
    void hentDrift().then((next) => {
      setDrift(next);
      setTjekket(Date.now());
    });
  };
  // Once, when the page opens
  useEffect(hent, []);
  const meldinger = (hvornaar: 'nu' | 'kommer' | 'forbi') =>
    drift?.meldinger.filter((m) => tidspunktFor(m, tjekket) === hvornaar) ?? [];
  return (
    <Side titel={t.titel}>
      {drift === undefined ? (
        <Henter />
      ) : (
        <div role="status">
          {drift.svarer ? (
            <Besked slags="success" titel={t.ok}>
              <p>{t.okTekst(tid(new Date(tjekket).toISOString() as Tidspunkt))}</p>
            </Besked>
          ) : (
            <Besked slags="warning" titel={t.nede}>
              <p>{t.nedeTekst}</p>
            </Besked>
          )}
        </div>
      )}
      <div class="knapper">
        <Knap slags="secondary" klik={hent}>
          {t.igen}
        </Knap>
      </div>
      <Meldinger titel={t.nu} meldinger={meldinger('nu')} />
      <Meldinger titel={t.kommer} meldinger={meldinger('kommer')} />
      <h2>{t.goer}</h2>
      <dl class="dokument">
        {t.liste.map(([hvem, hvad]) => (
          <div key={hvem}>
            <dt>
              <strong>{hvem}</strong>
            </dt>
            <dd>{hvad}</dd>
          </div>
        ))}
      </dl>
      <p>{t.kontakt}</p>
      <p>
        <a href={`/driftsstatus.${sprog()}.atom`} type="application/atom+xml">
          {t.foelg} (Atom)
        </a>
      </p>
      <Meldinger titel={t.forbi} meldinger={meldinger('forbi')} tom={t.ingenForbi} />
    </Side>
  );
}

function Meldinger({ titel, meldinger, tom }: { titel: string; meldinger: readonly Driftsmelding[]; tom?: string }) {
  const t = T();
  if (meldinger.length === 0 && tom === undefined) return null;
  return (
    <section>
      <h2>{titel}</h2>
      {meldinger.length === 0 && <p>{tom}</p>}
      {meldinger.map((m) => (
        <article class="kort" key={m.meldingId}>
          <div class="kort-hoved">
            <h3 class="h4">{m.titel[sprog()]}</h3>
            <Maerkat farve={m.slags === 'forstyrrelse' ? 'warning' : 'info'}>
              {m.aflyst ? t.aflyst : SLAGS()[m.slags]}
            </Maerkat>
          </div>
          <p class="daempet">{m.til ? t.fraTil(tid(m.fra), tid(m.til)) : t.fraNu(tid(m.fra))}</p>
          <p>
            {!m.aflyst && <strong>{NIVEAU()[m.niveau]}. </strong>}
            {m.tekst[sprog()]}
          </p>
        </article>
      ))}
    </section>
  );
}
