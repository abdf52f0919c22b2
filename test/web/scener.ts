import type { Page } from 'playwright-core';
import { PERSON } from '#infra/local/personer.ts';
import { addDays, yearOf } from '#shared/values/dato.ts';
import type { World } from './kit.ts';
import { fyldDato, opretTil, soeg } from './trin.ts';

export type Scene = {
  readonly navn: string;
  readonly bruger?: string;
  readonly sti: string;
  /** Brings the page into the state that the scene is of. */
  readonly vis?: (page: Page, world: World) => Promise<void>;
};

const klik = (page: Page, navn: string | RegExp) => page.getByRole('button', { name: navn }).first().click();

const OFFENTLIGE = [
  'vejledning',
  'vejledning/borger',
  'vejledning/virksomhed',
  'vejledning/sagsbehandler',
  'vejledning/adgang',
  'spoergsmaal',
  'beloeb',
  'ordliste',
  'driftsstatus',
  'tilgaengelighed',
  'privatliv',
  'logget-af',
  'login-afvist',
  'intet-frikort',
  'findes-ikke',
];

/** Every page and state that a user can meet: looked at by people in the pictures, and by axe in the tests. */
export const SCENER: readonly Scene[] = [
  { navn: 'forside', sti: '/' },
  { navn: 'forside-engelsk', sti: '/', vis: (page) => klik(page, 'English') },
  ...OFFENTLIGE.map((sti) => ({ navn: sti.replace('/', '-'), sti: `/${sti}` })),
  { navn: 'vejledning-borger-engelsk', sti: '/vejledning/borger', vis: (page) => klik(page, 'English') },
  {
    navn: 'driftsstatus-nede',
    sti: '/',
    vis: async (page, { site }) => {
      site.fault('/api/offentlig/list-satser', 503, 1);
      await page.goto(`${site.url}/driftsstatus`);
      await page.getByText('Systemet svarer ikke lige nu').waitFor();
    },
  },
  { navn: 'ikke-logget-ind', sti: '/virksomhed' },
  { navn: 'forkert-indgang', bruger: 'anna', sti: '/virksomhed' },

  { navn: 'borger', bruger: 'anna', sti: '/borger', vis: (page) => page.getByText('Dit frikortnummer').waitFor() },
  {
    navn: 'borger-historik',
    bruger: 'anna',
    sti: '/borger',
    vis: (page) => page.getByText('Se, hvad der er sket').first().click(),
  },
  {
    navn: 'borger-inaktiv',
    bruger: 'henning',
    sti: '/borger',
    vis: (page) => page.getByText('Er noget forkert?').waitFor(),
  },
  {
    navn: 'borger-ubrugt',
    bruger: 'sofie',
    sti: '/borger',
    vis: (page) => page.getByText('Dit frikortnummer').waitFor(),
  },
  { navn: 'borger-engelsk', bruger: 'anna', sti: '/borger', vis: (page) => klik(page, 'English') },
  {
    navn: 'borger-opslag',
    bruger: 'anna',
    sti: '/borger/opslag',
    vis: (page) => page.getByText('Udstedte et socialt frikort til dig.').waitFor(),
  },

  {
    navn: 'virksomhed-liste',
    bruger: 'bodil',
    sti: '/virksomhed',
    vis: (page) => page.locator('.raekke').first().waitFor(),
  },
  {
    navn: 'virksomhed-ingen-fundet',
    bruger: 'bodil',
    sti: '/virksomhed',
    vis: async (page) => {
      await page.locator('.raekke').first().waitFor();
      await page.getByLabel('Søg på navn eller frikortnummer').fill('Findes Ikke');
    },
  },
  { navn: 'opret-1-nummer', bruger: 'bodil', sti: '/virksomhed/opret' },
  {
    navn: 'opret-1-fejl',
    bruger: 'bodil',
    sti: '/virksomhed/opret',
    vis: async (page) => {
      await page.getByLabel('Frikortnummer').fill('123');
      await klik(page, 'Find borgeren');
    },
  },
  { navn: 'opret-1-fundet', bruger: 'bodil', sti: '/virksomhed/opret', vis: (page, w) => opretTil(page, w, 'fundet') },
  {
    navn: 'opret-1-beskyttet',
    bruger: 'kirsten',
    sti: '/virksomhed/opret',
    vis: (page, w) => opretTil(page, w, 'fundet', { person: 'karen' }),
  },
  {
    navn: 'opret-2-fejl',
    bruger: 'bodil',
    sti: '/virksomhed/opret',
    vis: async (page, w) => {
      await opretTil(page, w, 'periode');
      await klik(page, 'Næste');
    },
  },
  {
    navn: 'opret-2-nytaar',
    bruger: 'bodil',
    sti: '/virksomhed/opret',
    vis: async (page, w) => {
      await opretTil(page, w, 'periode');
      await fyldDato(page, 'Første arbejdsdag', w.idag);
      await fyldDato(page, 'Sidste arbejdsdag', `${yearOf(w.idag) + 1}-01-15` as typeof w.idag);
    },
  },
  {
    navn: 'opret-2-efter-start',
    bruger: 'bodil',
    sti: '/virksomhed/opret',
    vis: async (page, w) => {
      await opretTil(page, w, 'periode');
      await fyldDato(page, 'Første arbejdsdag', addDays(w.idag, -3));
      await fyldDato(page, 'Sidste arbejdsdag', w.idag);
    },
  },
  { navn: 'opret-3-beloeb', bruger: 'bodil', sti: '/virksomhed/opret', vis: (page, w) => opretTil(page, w, 'beloeb') },
  { navn: 'opret-3-passer', bruger: 'bodil', sti: '/virksomhed/opret', vis: (page, w) => opretTil(page, w, 'passer') },
  {
    navn: 'opret-3-passer-ikke',
    bruger: 'bodil',
    sti: '/virksomhed/opret',
    vis: (page, w) => opretTil(page, w, 'passer', { loen: '41.000' }),
  },
  {
    navn: 'opret-4-arbejde',
    bruger: 'bodil',
    sti: '/virksomhed/opret',
    vis: (page, w) => opretTil(page, w, 'arbejde'),
  },
  {
    navn: 'opret-5-kontakt',
    bruger: 'bodil',
    sti: '/virksomhed/opret',
    vis: (page, w) => opretTil(page, w, 'kontakt'),
  },
  { navn: 'opret-6-tjek', bruger: 'bodil', sti: '/virksomhed/opret', vis: (page, w) => opretTil(page, w, 'tjek') },
  {
    navn: 'opret-6-uafklaret',
    bruger: 'bodil',
    sti: '/virksomhed/opret',
    vis: async (page, w) => {
      await opretTil(page, w, 'tjek');
      w.site.fault('/api/virksomhed/register-ansaettelse', 503, 1);
      await klik(page, 'Opret ansættelse');
      await page.getByRole('button', { name: 'Prøv igen' }).waitFor();
    },
  },
  {
    navn: 'opret-kvittering',
    bruger: 'bodil',
    sti: '/virksomhed/opret',
    vis: (page, w) => opretTil(page, w, 'kvittering', { loen: '800' }),
  },
  { navn: 'opret-engelsk', bruger: 'bodil', sti: '/virksomhed/opret', vis: (page) => klik(page, 'English') },
  { navn: 'passer', bruger: 'bodil', sti: '/virksomhed/passer' },
  { navn: 'kontaktperson', bruger: 'bodil', sti: '/virksomhed/kontaktperson' },
  { navn: 'ansaettelse', bruger: 'bodil', sti: '/virksomhed', vis: (page) => klik(page, /^Vis/) },
  {
    navn: 'ansaettelse-ret',
    bruger: 'bodil',
    sti: '/virksomhed',
    vis: async (page) => {
      await klik(page, /^Vis/);
      await klik(page, 'Ret ansættelsen');
    },
  },
  {
    navn: 'ansaettelse-annuller',
    bruger: 'bodil',
    sti: '/virksomhed',
    vis: async (page) => {
      await klik(page, /^Vis/);
      await klik(page, 'Annuller ansættelsen');
      await klik(page, 'Ja, annuller');
    },
  },

  { navn: 'sagsbehandler', bruger: 'lone', sti: '/sagsbehandler' },
  { navn: 'sagsbehandler-fejl', bruger: 'lone', sti: '/sagsbehandler', vis: (page) => soeg(page, '12345') },
  { navn: 'sagsbehandler-borger', bruger: 'lone', sti: '/sagsbehandler', vis: (page) => soeg(page, PERSON.anna.cpr) },
  {
    navn: 'sagsbehandler-ansaettelser',
    bruger: 'lone',
    sti: '/sagsbehandler',
    vis: async (page) => {
      await soeg(page, PERSON.anna.cpr);
      await klik(page, /^Ansættelser/);
    },
  },
  {
    navn: 'sagsbehandler-deaktiver',
    bruger: 'lone',
    sti: '/sagsbehandler',
    vis: async (page) => {
      await soeg(page, PERSON.anna.cpr);
      await klik(page, 'Deaktiver socialt frikort');
      await klik(page, 'Ja, deaktiver');
    },
  },
  {
    navn: 'sagsbehandler-inaktiv',
    bruger: 'per',
    sti: '/sagsbehandler',
    vis: (page) => soeg(page, PERSON.henning.cpr),
  },
  {
    navn: 'sagsbehandler-anden-kommune',
    bruger: 'per',
    sti: '/sagsbehandler',
    vis: (page) => soeg(page, PERSON.anna.cpr),
  },
  { navn: 'sagsbehandler-uden', bruger: 'lone', sti: '/sagsbehandler', vis: (page) => soeg(page, PERSON.birthe.cpr) },
  {
    navn: 'sagsbehandler-under-18',
    bruger: 'lone',
    sti: '/sagsbehandler',
    vis: (page) => soeg(page, PERSON.freja.cpr),
  },
  {
    navn: 'sagsbehandler-uden-fejl',
    bruger: 'lone',
    sti: '/sagsbehandler',
    vis: async (page) => {
      await soeg(page, PERSON.birthe.cpr);
      await klik(page, 'Udsted socialt frikort');
    },
  },

  {
    navn: 'session-udloebet',
    bruger: 'bodil',
    sti: '/virksomhed/opret',
    vis: async (page, w) => {
      await page.getByLabel('Frikortnummer').fill(await w.nummer('sofie'));
      w.site.fault('/api/virksomhed/lookup-frikort', 403, 1);
      await klik(page, 'Find borgeren');
      await page.getByText('Du er blevet logget af').waitFor();
    },
  },
  {
    navn: 'session-snart',
    bruger: 'anna',
    sti: '/logget-af',
    vis: async (page, w) => {
      await page.clock.install();
      await page.goto(`${w.site.url}/borger`);
      await page.getByText('Dit frikortnummer').waitFor();
      await page.clock.runFor(26 * 60_000);
      await page.getByText('Du bliver snart logget af').waitFor();
    },
  },
  { navn: 'drift', bruger: 'drude', sti: '/drift', vis: (page) => page.getByText('Gå til årets beløb').waitFor() },
  {
    navn: 'drift-beloeb',
    bruger: 'drude',
    sti: '/drift/beloeb',
    vis: async (page) => {
      await page.getByLabel('Satsreguleringsprocent', { exact: true }).first().fill('4,5');
      await page.getByRole('region', { name: 'Det bliver til' }).waitFor();
    },
  },
  {
    navn: 'drift-beloeb-fejl',
    bruger: 'drude',
    sti: '/drift/beloeb',
    vis: async (page) => {
      await page.getByLabel('Beløbene').first().check();
      await page.getByLabel('Så meget kan en borger tjene i året').fill('46.702');
      await page.getByLabel('Indkomstgrænse', { exact: true }).fill('11.757');
      await klik(page, /^Gem beløbet/);
    },
  },
  {
    navn: 'drift-beloeb-ret',
    bruger: 'drude',
    sti: '/drift/beloeb',
    vis: (page) => page.getByText('Er et beløb, der er i kraft, forkert? Ret det').click(),
  },
  {
    navn: 'drift-aarsskifte',
    bruger: 'drude',
    sti: '/drift/aarsskifte',
    vis: (page) => page.getByText('Der er ingen kørsler for').first().waitFor(),
  },
  {
    navn: 'drift-aarsskifte-start',
    bruger: 'drude',
    sti: '/drift/aarsskifte',
    vis: (page) => klik(page, /^Start årsskiftet/),
  },
  {
    navn: 'drift-kontrolinterval',
    bruger: 'drude',
    sti: '/drift/kontrolinterval',
    vis: (page) => klik(page, 'Skift interval'),
  },
];
