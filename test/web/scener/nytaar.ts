import { PERSON } from '#infra/local/personer.ts';
import { yearOf } from '#shared/values/dato.ts';
import type { World } from '../kit.ts';
import { bekraeftSats, koerselFaerdig, soeg } from '../trin.ts';
import { type Akt, klik } from './scene.ts';

/** The year that is coming. */
export const kommende = (world: World): number => yearOf(world.idag) + 1;

const DECEMBER: Akt = {
  navn: 'i den sidste uge af året uden næste års beløb',
  foer: async (world) => {
    world.stilUr(`${kommende(world) - 1}-12-27T23:00`);
  },
  scener: [
    {
      navn: 'drift-alarm',
      bruger: 'drude',
      sti: '/drift',
      vis: (page) => page.getByText('Mangler det ved nytår').waitFor(),
    },
  ],
};

const INDTASTET: Akt = {
  navn: 'når én operatør har indtastet beløbet',
  foer: async (world) => {
    const aar = kommende(world);
    const { forslag } = (await world.as('drude', 'list-satsforslag')) as { forslag: { aar: number }[] };
    if (forslag.some((f) => f.aar === aar)) return;
    await world.as('drude', 'enter-sats', { aar, promille: 45, kilde: `Ministeriets satser for ${aar}` });
  },
  scener: [
    {
      navn: 'drift-venter',
      bruger: 'dines',
      sti: '/drift/beloeb',
      vis: (page) => page.getByText('Ikke bekræftet').waitFor(),
    },
    {
      navn: 'drift-samme-person',
      bruger: 'drude',
      sti: '/drift/beloeb',
      vis: async (page) => {
        await klik(page, /^Bekræft beløbet/);
        await klik(page, 'Ja, det er rigtigt');
        await page.getByText('En anden skal bekræfte').waitFor();
      },
    },
  ],
};

const BEKRAEFTET: Akt = {
  navn: 'når beløbet er bekræftet',
  foer: async (world) => {
    const aar = kommende(world);
    await bekraeftSats(world, aar);
    await world.as('drude', 'start-aarsskifte', { aar, slags: 'proeve' });
    await koerselFaerdig(world, aar, 'proeve');
  },
  scener: [
    {
      navn: 'drift-paa-plads',
      bruger: 'drude',
      sti: '/drift',
      vis: (page) => page.getByText('er på plads').waitFor(),
    },
    {
      navn: 'drift-beloeb-igen',
      bruger: 'drude',
      sti: '/drift/beloeb',
      vis: (page) => page.getByText('Indtast det igen').click(),
    },
    {
      navn: 'drift-proeve',
      bruger: 'drude',
      sti: '/drift/aarsskifte',
      vis: (page) => page.getByText('Kort, der får året').waitFor(),
    },
  ],
};

const NYTAAR: Akt = {
  navn: 'i det nye år',
  foer: async (world) => {
    const aar = kommende(world);
    world.stilUr(`${aar}-01-02T10:00`);
    await world.as('drude', 'start-aarsskifte', { aar, slags: 'aarsskifte' });
    await koerselFaerdig(world, aar, 'aarsskifte');
  },
  scener: [
    {
      navn: 'drift-rapport',
      bruger: 'drude',
      sti: '/drift/aarsskifte',
      vis: (page) => page.getByText('Kort, der havde året i forvejen').first().waitFor(),
    },
    {
      navn: 'kontrol',
      bruger: 'lone',
      sti: '/sagsbehandler/kontrol',
      vis: (page) => page.locator('.raekke').first().waitFor(),
    },
    {
      navn: 'kontrol-fejl',
      bruger: 'lone',
      sti: '/sagsbehandler/kontrol',
      vis: async (page) => {
        await page.locator('.raekke').first().waitFor();
        await klik(page, /^Vælg alle viste/);
        await klik(page, /^Registrer kontrol for/);
        await page.getByLabel('Borgeren opfylder ikke længere betingelserne').check();
        await page
          .getByRole('dialog')
          .getByRole('button', { name: /^Registrer kontrol/ })
          .click();
        await page.getByText('Der er problemer').waitFor();
      },
    },
    {
      navn: 'kontrol-paa-borgerens-side',
      bruger: 'lone',
      sti: '/sagsbehandler',
      vis: async (page) => {
        await soeg(page, PERSON.sofie.cpr);
        await klik(page, 'Registrer kontrol');
      },
    },
    {
      navn: 'borger-nyt-aar',
      bruger: 'anna',
      sti: '/borger',
      vis: (page) => page.getByText('Dit frikortnummer').waitFor(),
    },
  ],
};

const MANGLER: Akt = {
  navn: 'i et nyt år uden beløb',
  foer: async (world) => {
    world.stilUr(`${kommende(world) + 1}-01-10T03:00`);
  },
  scener: [
    {
      navn: 'drift-mangler',
      bruger: 'drude',
      sti: '/drift',
      vis: (page) => page.getByText('mangler, og året er begyndt').waitFor(),
    },
    {
      navn: 'drift-aarsskifte-mangler',
      bruger: 'drude',
      sti: '/drift/aarsskifte',
      vis: (page) => page.getByText('er ikke bekræftet').first().waitFor(),
    },
    {
      navn: 'kontrol-forsinket',
      bruger: 'per',
      sti: '/sagsbehandler/kontrol',
      vis: (page) => page.getByText('Fristen er overskredet').first().waitFor(),
    },
    {
      navn: 'borger-uden-aarets-beloeb',
      bruger: 'anna',
      sti: '/borger',
      vis: (page) => page.getByText('Dit frikortnummer').waitFor(),
    },
    {
      navn: 'opret-uden-aarets-beloeb',
      bruger: 'bodil',
      sti: '/virksomhed/opret',
      vis: async (page, world) => {
        await page.getByLabel('Frikortnummer').fill(await world.nummer('anna'));
        await klik(page, 'Find borgeren');
        await page.getByText('er ikke fastsat endnu').first().waitFor();
      },
    },
  ],
};

/** From the last week of one year into the year after the next. They are gone through in order: the clock goes forward. */
export const AARETS_GANG: readonly Akt[] = [DECEMBER, INDTASTET, BEKRAEFTET, NYTAAR, MANGLER];
