import { klik, type Scene } from './scene.ts';

/** What an operator meets on an ordinary day. */
export const DRIFT: readonly Scene[] = [
  { navn: 'drift', bruger: 'drude', sti: '/drift', vis: (page) => page.getByText('Gå til årets beløb').waitFor() },
  {
    navn: 'drift-udlevering',
    bruger: 'drude',
    sti: '/drift/udlevering',
    vis: async (page) => {
      await page.getByLabel('Revisionslog om en borger').check();
      await klik(page, 'Bestil');
      await page.getByText('Frikortnummeret er fem cifre.').first().waitFor();
    },
  },
  {
    navn: 'drift-sletning',
    bruger: 'drude',
    sti: '/drift/sletning',
    vis: (page) => page.getByText('Hvis der blev slettet nu').waitFor(),
  },
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
    navn: 'drift-meldinger',
    bruger: 'drude',
    sti: '/drift/meldinger',
    vis: (page) => klik(page, 'Udgiv meldingen'),
  },
  {
    navn: 'drift-kontrolinterval',
    bruger: 'drude',
    sti: '/drift/kontrolinterval',
    vis: (page) => klik(page, 'Skift interval'),
  },
];
