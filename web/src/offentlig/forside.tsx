import { Ikon, type Ikonnavn } from '../dele/ikon.tsx';
import { Side } from '../dele/side.tsx';
import { loginUrl } from '../session/session.ts';
import { tekster } from '../sprog.ts';
import { Driftslinje } from './driftslinje.tsx';

const T = tekster({
  da: {
    titel: 'Socialt frikort',
    hvad1:
      'Et socialt frikort giver borgere med særlige sociale problemer ret til at tjene et beløb om året uden at betale skat og uden at blive trukket i kontanthjælp eller andre ydelser.',
    hvad2:
      'Kommunen giver kortet, arbejdsgiveren registrerer lønnen her, og borgeren kan hele tiden se, hvor meget der er tilbage.',
    hvad3: 'Et socialt frikort er noget andet end frikortet fra Skat.',
    logInd: 'Log ind',
    sagsbehandler: 'Sagsbehandler',
    sagsbehandlerTekst: 'Du arbejder i en kommune og skal udstede eller følge op på et socialt frikort.',
    virksomhed: 'Virksomhed',
    virksomhedTekst: 'Du vil ansætte en borger med et socialt frikort eller registrere løn.',
    borger: 'Borger',
    borgerTekst: 'Du har et socialt frikort og vil se, hvor meget du kan tjene endnu.',
    knap: {
      sagsbehandler: 'Log ind som sagsbehandler',
      virksomhed: 'Log ind som virksomhed',
      borger: 'Log ind som borger',
    },
    job: 'Ledige job',
    jobTekst: 'Arbejdsgivere søger medarbejdere med et socialt frikort.',
    jobLink: 'Se ledige job',
    vejledninger: 'Læs, før du logger ind',
    links: [
      ['/vejledning/borger', 'Vejledning for borgere', 'Sådan virker kortet, og det gør du, hvis noget er forkert.'],
      [
        '/vejledning/virksomhed',
        'Vejledning for virksomheder',
        'Hvad tæller med i beløbet, og hvad skal du ikke indberette.',
      ],
      [
        '/vejledning/sagsbehandler',
        'Vejledning for sagsbehandlere',
        'Udsted, deaktiver og genaktiver et socialt frikort.',
      ],
      ['/vejledning/adgang', 'Sådan logger du på', 'MitID, MitID Erhverv og hvem der har adgang.'],
      ['/statistik', 'Statistik', 'Hvor mange har et socialt frikort, og hvor meget bruges det.'],
      ['/tjek', 'Tjek et bevis', 'Har du fået et bevis for indtægt på et socialt frikort, så se, om det er ægte.'],
    ],
  },
  en: {
    titel: 'Socialt frikort',
    hvad1:
      'A socialt frikort gives people with severe social problems the right to earn an amount each year without paying tax and without losing cash benefits or other benefits.',
    hvad2:
      'The municipality gives the card, the employer registers the wage here, and the citizen can always see how much is left.',
    hvad3: 'A socialt frikort is not the same as the tax card (frikort) from the Danish tax agency.',
    logInd: 'Log in',
    sagsbehandler: 'Caseworker',
    sagsbehandlerTekst: 'You work in a municipality and issue or follow up a socialt frikort. (In Danish)',
    virksomhed: 'Company',
    virksomhedTekst: 'You want to hire a person who has a socialt frikort, or register wage.',
    borger: 'Citizen',
    borgerTekst: 'You have a socialt frikort and want to see how much you can still earn.',
    knap: { sagsbehandler: 'Log in as caseworker', virksomhed: 'Log in as company', borger: 'Log in as citizen' },
    job: 'Vacant jobs',
    jobTekst: 'Employers look for people with a socialt frikort.',
    jobLink: 'See vacant jobs',
    vejledninger: 'Read before you log in',
    links: [
      ['/vejledning/borger', 'Guide for citizens', 'How the card works, and what to do if something is wrong.'],
      ['/vejledning/virksomhed', 'Guide for companies', 'What counts in the amount, and what you must not report.'],
      ['/vejledning/sagsbehandler', 'Guide for caseworkers', 'In Danish.'],
      ['/vejledning/adgang', 'How to log in', 'MitID, MitID Erhverv, and who has access.'],
      ['/statistik', 'Statistics', 'How many have a socialt frikort, and how much it is used.'],
      [
        '/tjek',
        'Check a proof',
        'If you were given a proof of income on a socialt frikort, see whether it is genuine.',
      ],
    ],
  },
});

/** R062: caseworker left, company in the middle, citizen right. */
const INDGANGE: readonly (readonly ['sagsbehandler' | 'virksomhed' | 'borger', Ikonnavn])[] = [
  ['sagsbehandler', 'groups'],
  ['virksomhed', 'business'],
  ['borger', 'person'],
];

export function Forside() {
  const t = T();
  return (
    <Side titel={t.titel}>
      <p class="font-lead manchet">{t.hvad1}</p>
      <p class="laesebredde">
        {t.hvad2} {t.hvad3}
      </p>
      <Driftslinje />
      <h2>{t.logInd}</h2>
      <div class="indgange">
        {INDGANGE.map(([rolle, ikon]) => (
          <section class="indgang" key={rolle}>
            <Ikon navn={ikon} klasse="indgang-ikon" />
            <h3>{t[rolle]}</h3>
            <p>{t[`${rolle}Tekst`]}</p>
            <a class="button button-primary" href={loginUrl(rolle)}>
              {t.knap[rolle]}
            </a>
          </section>
        ))}
      </div>
      <h2>{t.job}</h2>
      <p>
        {t.jobTekst} <a href="/job">{t.jobLink}</a>
      </p>
      <h2>{t.vejledninger}</h2>
      <ul class="linkliste nobullet-list no-max-width">
        {t.links.map(([href, tekst, om]) => (
          <li key={href}>
            <a href={href}>{tekst}</a>
            <span>{om}</span>
          </li>
        ))}
      </ul>
    </Side>
  );
}
