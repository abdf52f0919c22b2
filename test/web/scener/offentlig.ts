import type { Page } from 'playwright-core';
import { yearOf } from '#shared/values/dato.ts';
import { klik, type Scene } from './scene.ts';

const OFFENTLIGE = [
  'vejledning',
  'vejledning/borger',
  'vejledning/virksomhed',
  'vejledning/sagsbehandler',
  'vejledning/adgang',
  'spoergsmaal',
  'beloeb',
  'statistik',
  'tjek',
  'job',
  'ordliste',
  'tilgaengelighed',
  'privatliv',
  'logget-af',
  'login-afvist',
  'intet-frikort',
  'findes-ikke',
];

/** What a citizen or a company may have to read in English. */
const ENGELSKE = [
  'vejledning/borger',
  'vejledning/virksomhed',
  'vejledning/adgang',
  'spoergsmaal',
  'beloeb',
  'tjek',
  'job',
  'ordliste',
  'driftsstatus',
  'privatliv',
  'intet-frikort',
];

/** What everybody sees, without logging in. */
export const OFFENTLIG: readonly Scene[] = [
  { navn: 'forside', sti: '/', vis: (page) => page.getByText('Systemet virker.').waitFor() },
  { navn: 'forside-engelsk', sti: '/', vis: (page) => klik(page, 'English') },
  ...OFFENTLIGE.map((sti) => ({ navn: sti.replace('/', '-'), sti: `/${sti}` })),
  ...ENGELSKE.map((sti) => ({
    navn: `${sti.replace('/', '-')}-engelsk`,
    sti: `/${sti}`,
    vis: (page: Page) => klik(page, 'English'),
  })),
  {
    navn: 'tjek-ukendt-kode',
    sti: '/tjek',
    vis: async (page) => {
      await page.getByLabel('Kode').fill('0000');
      await klik(page, 'Tjek koden');
      await page.getByText('Der er ikke et bevis').first().waitFor();
    },
  },
  {
    navn: 'tjek-aegte',
    sti: '/tjek',
    vis: async (page, world) => {
      const aar = yearOf(world.idag);
      const { kode } = await world.as('anna', 'make-eget-indkomstbevis', {
        fra: `${aar}-01`,
        til: `${aar}-12`,
        gyldigTilOgMed: world.idag,
        visNavn: false,
        visVirksomheder: true,
        visArbejdstid: true,
        udeladte: [],
      });
      await page.getByLabel('Kode').fill(String(kode));
      await klik(page, 'Tjek koden');
      await page.getByText('Beviset er ægte').first().waitFor();
    },
  },
  { navn: 'driftsstatus', sti: '/driftsstatus', vis: (page) => page.getByText('Systemet virker').waitFor() },
  {
    navn: 'driftsstatus-nede',
    sti: '/',
    vis: async (page, { site }) => {
      site.fault('/api/offentlig/list-satser', 503, 1);
      await page.goto(`${site.url}/driftsstatus`);
      await page.getByText('Systemet svarer ikke lige nu').waitFor();
    },
  },
];
