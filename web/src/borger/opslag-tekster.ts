import type { AnswerOf } from '../api/kontrakt.ts';
import { tekster } from '../sprog.ts';

type Linje = AnswerOf<'list-egne-opslag'>['opslag'][number];

export const OPSLAG = tekster({
  da: {
    titel: 'Hvem har set mit kort',
    tekst:
      'Her står hver gang, nogen har slået dig op eller ændret noget om dit sociale frikort. Det nyeste står først.',
    navne: 'Du kan se, hvilken kommune eller virksomhed det var. Medarbejdernes navne står her ikke.',
    egne: 'Vis også mine egne besøg',
    antal: (n: number, flere: boolean) => (flere ? `${n} vist. Der er flere.` : `${n} i alt.`),
    flere: 'Hent flere',
    dig: 'Dig selv',
    rolle: { sagsbehandler: 'kommune', virksomhed: 'virksomhed', drift: 'driften af systemet', ukendt: 'ukendt' },
    afvist: 'Det fik de ikke lov til.',
    ukendt: 'Er der nogen, du ikke kender?',
    ukendtTekst:
      'Et CVR-nummer kan du slå op på datacvr.virk.dk. Har en virksomhed set dit kort, uden at du har givet den dit frikortnummer, så sig det til din kommune.',
  },
  en: {
    titel: 'Who has seen my card',
    tekst: 'Each time somebody looked you up or changed something about your socialt frikort is here. Newest first.',
    navne: 'You can see which municipality or company it was. The names of the employees are not here.',
    egne: 'Show my own visits too',
    antal: (n: number, flere: boolean) => (flere ? `${n} shown. There are more.` : `${n} in all.`),
    flere: 'Fetch more',
    dig: 'Yourself',
    rolle: {
      sagsbehandler: 'municipality',
      virksomhed: 'company',
      drift: 'operation of the system',
      ukendt: 'unknown',
    },
    afvist: 'They were refused.',
    ukendt: 'Is there anyone you do not know?',
    ukendtTekst:
      'You can look up a CVR number at datacvr.virk.dk. If a company has seen your card and you did not give it your card number, tell your municipality.',
  },
});

const HVAD = tekster<{ andet: string } & Partial<Record<Linje['handling'], string>>>({
  da: {
    andet: 'Behandlede oplysninger om dit sociale frikort.',
    login: 'Loggede ind.',
    logout: 'Loggede af.',
    'search-borger': 'Søgte dig frem.',
    'show-frikort': 'Så dit sociale frikort og dine ansættelser.',
    'issue-frikort': 'Udstedte et socialt frikort til dig.',
    'refuse-ansoegning': 'Registrerede et afslag på din ansøgning.',
    'refuse-genaktivering': 'Registrerede et afslag på at genaktivere dit sociale frikort.',
    'deactivate-frikort': 'Deaktiverede dit sociale frikort.',
    'reactivate-frikort': 'Genaktiverede dit sociale frikort.',
    'list-kontrol': 'Så dig på listen over sociale frikort, der skal kontrolleres.',
    'register-kontrol': 'Registrerede en kontrol af, om du opfylder betingelserne.',
    'request-overdragelse': 'Bad om at få dit sociale frikort overdraget.',
    'release-frikort': 'Overdrog dit sociale frikort til en anden kommune.',
    'take-over-frikort': 'Overtog dit sociale frikort.',
    'list-overdragelser': 'Så dig på listen over overdragelser mellem kommuner.',
    'lookup-frikort': 'Slog dit frikortnummer op og så dit navn og dit restbeløb.',
    'check-beloeb': 'Undersøgte, om der er plads til et beløb.',
    'register-ansaettelse': 'Registrerede en ansættelse.',
    'edit-ansaettelse': 'Rettede en ansættelse.',
    'cancel-ansaettelse': 'Annullerede en ansættelse.',
    'list-ansaettelser': 'Så dit navn på listen over virksomhedens ansættelser.',
    'show-ansaettelse': 'Så en ansættelse.',
    'close-fejlmelding': 'Lukkede din markering af, at noget var forkert.',
    'settle-fejlmelding': 'Lukkede din markering af, at noget var forkert.',
    'report-fejl': 'Markerede, at noget var forkert.',
    'show-eget-frikort': 'Så dit sociale frikort.',
    'make-eget-indkomstbevis': 'Lavede et bevis for din indtægt.',
    'make-indkomstbevis': 'Lavede et bevis for din indtægt sammen med dig.',
    'check-indkomstbevis': 'Tjekkede koden på et bevis, du har lavet.',
    'list-egne-opslag': 'Så, hvem der har set kortet.',
    'show-egne-oplysninger': 'Hentede en kopi af alt, hvad systemet har om dig.',
    'get-egne-beskeder': 'Så, hvad du får besked om.',
    'put-egne-beskeder': 'Valgte, hvad du får besked om.',
    'close-ansaettelse': 'Gjorde et beløb endeligt, fordi fristen var udløbet.',
  },
  en: {
    andet: 'Handled information about your socialt frikort.',
    login: 'Logged in.',
    logout: 'Logged out.',
    'search-borger': 'Searched for you.',
    'show-frikort': 'Saw your socialt frikort and your employments.',
    'issue-frikort': 'Issued a socialt frikort to you.',
    'refuse-ansoegning': 'Recorded a refusal of your application.',
    'refuse-genaktivering': 'Recorded a refusal to make your socialt frikort active again.',
    'deactivate-frikort': 'Made your socialt frikort inactive.',
    'reactivate-frikort': 'Made your socialt frikort active again.',
    'list-kontrol': 'Saw you on the list of cards that are due for control.',
    'register-kontrol': 'Noted a control of whether you meet the conditions.',
    'request-overdragelse': 'Asked to have your socialt frikort handed over.',
    'release-frikort': 'Handed your socialt frikort over to another municipality.',
    'take-over-frikort': 'Took your socialt frikort over.',
    'list-overdragelser': 'Saw you on the list of moves between municipalities.',
    'lookup-frikort': 'Looked up your card number and saw your name and what is left.',
    'check-beloeb': 'Checked whether there is room for an amount.',
    'register-ansaettelse': 'Registered an employment.',
    'edit-ansaettelse': 'Edited an employment.',
    'cancel-ansaettelse': 'Cancelled an employment.',
    'list-ansaettelser': 'Saw your name on the list of the company’s employments.',
    'show-ansaettelse': 'Saw an employment.',
    'close-fejlmelding': 'Closed your mark that something was wrong.',
    'settle-fejlmelding': 'Closed your mark that something was wrong.',
    'report-fejl': 'Marked that something was wrong.',
    'show-eget-frikort': 'Saw your socialt frikort.',
    'make-eget-indkomstbevis': 'Made a proof of your income.',
    'make-indkomstbevis': 'Made a proof of your income together with you.',
    'check-indkomstbevis': 'Checked the code of a proof you have made.',
    'list-egne-opslag': 'Saw who has seen the card.',
    'show-egne-oplysninger': 'Fetched a copy of everything that the system has about you.',
    'get-egne-beskeder': 'Saw what you are told of.',
    'put-egne-beskeder': 'Chose what you are told of.',
    'close-ansaettelse': 'Made an amount final, because the window had closed.',
  },
});

/** What was done, in words for the one it was done to. */
export function hvadSkete(handling: Linje['handling']): string {
  const t = HVAD();
  return t[handling] ?? t.andet;
}
