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
  'driftsstatus',
  'tilgaengelighed',
  'privatliv',
  'logget-af',
  'login-afvist',
  'intet-frikort',
  'findes-ikke',
];

/** What everybody sees, without logging in. */
export const OFFENTLIG: readonly Scene[] = [
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
];
