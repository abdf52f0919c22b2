import { klik, type Scene } from './scene.ts';

/** What a citizen meets. */
export const BORGER: readonly Scene[] = [
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
  {
    navn: 'borger-bevis',
    bruger: 'anna',
    sti: '/borger/bevis',
    vis: (page) => page.getByLabel('Arbejdsgivere', { exact: true }).waitFor(),
  },
  {
    navn: 'borger-beskeder',
    bruger: 'anna',
    sti: '/borger/beskeder',
    vis: (page) => page.getByLabel('Din e-mail').waitFor(),
  },
  { navn: 'borger-engelsk', bruger: 'anna', sti: '/borger', vis: (page) => klik(page, 'English') },
  {
    navn: 'borger-oplysninger',
    bruger: 'anna',
    sti: '/borger/oplysninger',
    vis: async (page) => {
      await klik(page, 'Hent mine oplysninger');
      await page.getByText('Dine oplysninger er klar').waitFor();
    },
  },
  {
    navn: 'borger-opslag',
    bruger: 'anna',
    sti: '/borger/opslag',
    vis: (page) => page.getByText('Udstedte et socialt frikort til dig.').waitFor(),
  },
  {
    navn: 'borger-bevis-fejl',
    bruger: 'anna',
    sti: '/borger/bevis',
    vis: async (page) => {
      await page.getByRole('group', { name: 'Hvor længe skal andre' }).getByLabel('Dag').fill('');
      await klik(page, 'Lav bevis');
    },
  },
  {
    navn: 'borger-bevis-klar',
    bruger: 'anna',
    sti: '/borger/bevis',
    vis: async (page) => {
      await klik(page, 'Lav bevis');
      await page.getByText('Beviset er klar').waitFor();
    },
  },
  {
    navn: 'borger-fejlmelding',
    bruger: 'anna',
    sti: '/borger',
    vis: async (page) => {
      await klik(page, /^Noget er forkert/);
      await klik(page, /^Send$/);
    },
  },
  {
    navn: 'borger-beskeder-fejl',
    bruger: 'anna',
    sti: '/borger/beskeder',
    vis: async (page) => {
      await page.getByLabel('En arbejdsgiver har registreret eller ændret noget').check();
      await klik(page, 'Gem');
      await page.locator('[data-module=error-summary]').waitFor();
    },
  },
  {
    navn: 'borger-job',
    bruger: 'anna',
    sti: '/borger/job',
    vis: (page) => page.getByText('Der er ingen ledige job lige nu').waitFor(),
  },
  {
    navn: 'borger-svarer-ikke',
    bruger: 'anna',
    sti: '/logget-af',
    vis: async (page, { site }) => {
      site.fault('/api/borger/show-eget-frikort', 503, 1);
      await page.goto(`${site.url}/borger`);
      await page.getByText('Vi får ikke svar').first().waitFor();
    },
  },
];
