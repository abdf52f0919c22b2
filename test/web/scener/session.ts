import { klik, type Scene } from './scene.ts';

/** The edges of being logged in. */
export const SESSION: readonly Scene[] = [
  { navn: 'ikke-logget-ind', sti: '/virksomhed' },
  { navn: 'forkert-indgang', bruger: 'anna', sti: '/virksomhed' },
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
];
