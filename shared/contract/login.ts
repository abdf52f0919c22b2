import type { Indgang, Indgangsafslag } from '#shared/domain/indgang.ts';

/**
 * The routes of logging in and out. They are pages and redirects, not operations, so they stand beside the catalogue;
 * the infrastructure, the local gateway and the screens take them from here.
 */
export const LOGIN_RUTER = [
  { funktion: 'login-start', method: 'GET', path: '/api/login/start-sagsbehandler' },
  { funktion: 'login-start', method: 'GET', path: '/api/login/start-virksomhed' },
  { funktion: 'login-start', method: 'GET', path: '/api/login/start-borger' },
  { funktion: 'login-start', method: 'GET', path: '/api/login/start-drift' },
  { funktion: 'login-acs', method: 'POST', path: '/api/login/acs' },
  { funktion: 'login-logout', method: 'POST', path: '/api/login/logout' },
  { funktion: 'login-logout', method: 'GET', path: '/api/login/logout' },
  { funktion: 'login-metadata', method: 'GET', path: '/api/login/metadata' },
] as const;

export type LoginFunktion = (typeof LOGIN_RUTER)[number]['funktion'];

export const ACS_STI = '/api/login/acs';
export const LOGOUT_STI = '/api/login/logout';
export const METADATA_STI = '/api/login/metadata';

/** An entrance: where its button points, and where one lands. */
export const INDGANG = {
  sagsbehandler: { start: '/api/login/start-sagsbehandler', side: '/sagsbehandler', navn: 'Kommunens sagsbehandlere' },
  virksomhed: { start: '/api/login/start-virksomhed', side: '/virksomhed', navn: 'Virksomheder og arbejdsgivere' },
  borger: { start: '/api/login/start-borger', side: '/borger', navn: 'Borgere' },
  drift: { start: '/api/login/start-drift', side: '/drift', navn: 'Drift' },
} as const satisfies Record<Indgang, { start: string; side: string; navn: string }>;

/** Where the page lies that one comes to after logging out. */
export const LOGGET_UD_SIDE = '/logget-af';

export type Loginafslag =
  | Indgangsafslag
  | 'SIKRINGSNIVEAU_FOR_LAVT'
  | 'SPAERRET'
  | 'LOGIN_AFBRUDT'
  | 'LOGIN_UDLOEBET'
  | 'SVAR_AFVIST'
  | 'LOGIN_FEJLEDE';

type Loginside = {
  readonly status: 400 | 403 | 500;
  readonly titel: string;
  /** Paragraphs: what it means, and what to do. */
  readonly tekst: readonly string[];
  /** The entrances to point at. */
  readonly indgange: readonly Indgang[];
};

/** What a person reads who was not let in. A code without a row does not compile. */
export const LOGINAFSLAG: { readonly [K in Loginafslag]: Loginside } = {
  BRUG_ERHVERVSLOGIN: {
    status: 403,
    titel: 'Her skal du logge ind på arbejdets vegne',
    tekst: [
      'Du er logget ind som privatperson. Denne indgang er for medarbejdere og kræver MitID Erhverv.',
      'Driver du selv en virksomhed, kan du vælge virksomheden, når du logger ind hos NemLog-in. Har du et socialt frikort, skal du bruge indgangen for borgere.',
    ],
    indgange: ['virksomhed', 'borger'],
  },
  BRUG_PRIVAT_LOGIN: {
    status: 403,
    titel: 'Her skal du logge ind som privatperson',
    tekst: [
      'Du er logget ind på en virksomheds vegne. Denne indgang er for borgere, der vil se deres eget sociale frikort.',
      'Log ind igen med dit private MitID, eller brug en af de andre indgange.',
    ],
    indgange: ['borger', 'virksomhed', 'sagsbehandler'],
  },
  IKKE_KOMMUNE: {
    status: 403,
    titel: 'Denne indgang er for kommunernes sagsbehandlere',
    tekst: [
      'Du er logget ind for en organisation, der ikke er en kommune.',
      'Vil du registrere en ansættelse, skal du bruge indgangen for virksomheder.',
    ],
    indgange: ['virksomhed'],
  },
  MANGLER_PRIVILEGIUM: {
    status: 403,
    titel: 'Du mangler en rettighed',
    tekst: [
      'Du er logget ind for en kommune, men du har ikke rettigheden "Socialt Frikort - servicemedarbejder".',
      'Bed din kommunes NemLog-in-administrator om at give dig den. Vil du registrere en ansættelse for kommunen som arbejdsgiver, skal du bruge indgangen for virksomheder.',
    ],
    indgange: ['virksomhed'],
  },
  PRIVILEGIUM_FOR_ANDEN_CVR: {
    status: 403,
    titel: 'Din rettighed gælder en anden organisation',
    tekst: [
      'Du har rettigheden "Socialt Frikort - servicemedarbejder", men ikke for den kommune, du er logget ind for.',
      'Bed din kommunes NemLog-in-administrator om at give dig den til kommunens eget CVR-nummer.',
    ],
    indgange: ['sagsbehandler', 'virksomhed'],
  },
  INTET_FRIKORT: {
    status: 403,
    titel: 'Du har ikke et socialt frikort',
    tekst: [
      'Et socialt frikort er for mennesker med særlige sociale problemer. Med kortet kan man tjene et beløb om året, uden at der skal betales skat, og uden at det bliver trukket fra i kontanthjælp eller andre ydelser.',
      'Din kommune afgør, om du kan få et. Du kan spørge i kommunen, hos din kontaktperson eller på det værested eller herberg, du bruger.',
      'Har du lige fået at vide, at du har fået et socialt frikort, så prøv igen senere, eller ring til din kommune.',
    ],
    indgange: [],
  },
  IKKE_DRIFT: {
    status: 403,
    titel: 'Denne indgang er for dem, der driver systemet',
    tekst: ['Du har ikke den rettighed, der skal til. Brug en af de andre indgange.'],
    indgange: ['sagsbehandler', 'virksomhed', 'borger'],
  },
  SIKRINGSNIVEAU_FOR_LAVT: {
    status: 403,
    titel: 'Dit login er ikke sikkert nok',
    tekst: [
      'Her vises personlige oplysninger. Derfor skal du logge ind på sikringsniveau "Betydelig" eller højere.',
      'Log ind igen med MitID, og godkend i appen eller med kodeviser.',
    ],
    indgange: ['sagsbehandler', 'virksomhed', 'borger'],
  },
  SPAERRET: {
    status: 403,
    titel: 'Din adgang er spærret',
    tekst: ['Adgangen er spærret af dem, der driver systemet. Kontakt supporten, hvis du mener, det er en fejl.'],
    indgange: [],
  },
  LOGIN_AFBRUDT: {
    status: 403,
    titel: 'Du blev ikke logget ind',
    tekst: ['NemLog-in gennemførte ikke dit login. Måske blev det afbrudt. Du kan prøve igen.'],
    indgange: ['sagsbehandler', 'virksomhed', 'borger'],
  },
  LOGIN_UDLOEBET: {
    status: 400,
    titel: 'Du skal begynde forfra',
    tekst: [
      'Der gik for lang tid, eller siden er blevet brugt én gang før. Det sker også, hvis du går tilbage i browseren.',
      'Du er ikke logget ind. Vælg din indgang igen.',
    ],
    indgange: ['sagsbehandler', 'virksomhed', 'borger'],
  },
  SVAR_AFVIST: {
    status: 400,
    titel: 'Du blev ikke logget ind',
    tekst: ['Svaret fra NemLog-in kunne ikke godkendes. Prøv igen. Bliver det ved, så oplys referencen til supporten.'],
    indgange: ['sagsbehandler', 'virksomhed', 'borger'],
  },
  LOGIN_FEJLEDE: {
    status: 500,
    titel: 'Der er sket en fejl hos os',
    tekst: ['Du er ikke logget ind. Prøv igen om lidt. Bliver det ved, så oplys referencen til supporten.'],
    indgange: ['sagsbehandler', 'virksomhed', 'borger'],
  },
};
