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
    vis: (page) => page.getByText('Mit navn').waitFor(),
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
];
