import { PERSON } from '#infra/local/personer.ts';
import { danishMoment } from '#shared/values/dansk-tid.ts';
import { addDays } from '#shared/values/dato.ts';
import { addMaaneder, foersteDag, maanedOf } from '#shared/values/maaned.ts';
import { soeg } from '../trin.ts';
import { type Akt, klik } from './scene.ts';

const ER_DER = /_ALLEREDE|_AABEN|OVERDRAGELSE_ANMODET/;

/** Makes what a page is to show; what is there already stays. */
async function engang(command: Promise<unknown>): Promise<void> {
  await command.catch((error: Error) => {
    if (!ER_DER.test(error.message)) throw error;
  });
}

/** Another municipality has asked for Sofie's card. */
const OVERDRAGELSE: Akt = {
  navn: 'når en anden kommune har bedt om kortet',
  foer: (world) => engang(world.as('per', 'request-overdragelse', { cpr: PERSON.sofie.cpr, journalnummer: 'OD-1' })),
  scener: [
    {
      navn: 'overdragelse-gammel-kommune',
      bruger: 'lone',
      sti: '/sagsbehandler/overdragelser',
      vis: (page) => page.getByText('Odense Kommune beder om kortet').first().waitFor(),
    },
    {
      navn: 'overdragelse-spoerg-om',
      bruger: 'lone',
      sti: '/sagsbehandler/overdragelser',
      vis: async (page) => {
        await page.getByText('Odense Kommune beder om kortet').first().waitFor();
        await klik(page, 'Overdrag kortet til Odense Kommune');
      },
    },
    {
      navn: 'overdragelse-borgerens-side',
      bruger: 'lone',
      sti: '/sagsbehandler',
      vis: (page) => soeg(page, PERSON.sofie.cpr),
    },
    {
      navn: 'overdragelse-ny-kommune',
      bruger: 'per',
      sti: '/sagsbehandler',
      vis: (page) => soeg(page, PERSON.sofie.cpr),
    },
    {
      navn: 'overdragelse-borger',
      bruger: 'sofie',
      sti: '/borger',
      vis: (page) => page.getByText('har bedt Aarhus Kommune').waitFor(),
    },
  ],
};

type Kort = { aar: { ansaettelser: { ansaettelseId: string; virksomhed: { cvr: string } }[] }[] };

/** Mikkel says that something is wrong with the employment in the market garden. */
const FEJLMELDT: Akt = {
  navn: 'når borgeren har sagt, at noget er forkert',
  foer: async (world) => {
    const { aar } = (await world.as('mikkel', 'show-eget-frikort')) as Kort;
    const arbejde = aar.flatMap((a) => a.ansaettelser).find((a) => a.virksomhed.cvr === '22222223');
    if (arbejde === undefined) throw new Error('Mikkel has not worked in the market garden');
    const { ansaettelseId } = arbejde;
    await engang(world.as('mikkel', 'report-fejl', { ansaettelseId, aarsag: 'BELOEBET_ER_FORKERT' }));
  },
  scener: [
    {
      navn: 'fejlmeldt-borger',
      bruger: 'mikkel',
      sti: '/borger',
      vis: (page) => page.getByText('Ikke lukket endnu.').waitFor(),
    },
    {
      navn: 'fejlmeldt-liste',
      bruger: 'astrid',
      sti: '/virksomhed',
      vis: (page) => page.getByText('Borgeren siger, at noget er forkert').first().waitFor(),
    },
    {
      navn: 'fejlmeldt-luk',
      bruger: 'astrid',
      sti: '/virksomhed',
      vis: async (page) => {
        const raekke = page.locator('.raekke', { hasText: 'Borgeren siger, at noget er forkert' }).first();
        await raekke.getByRole('button', { name: /^Vis/ }).click();
        await klik(page, 'Luk markeringen');
        await page.getByRole('dialog').getByRole('button', { name: 'Luk markeringen' }).click();
      },
    },
    {
      navn: 'fejlmeldt-sagsbehandler',
      bruger: 'per',
      sti: '/sagsbehandler',
      vis: async (page) => {
        await soeg(page, PERSON.mikkel.cpr);
        await klik(page, /^Ansættelser/);
      },
    },
  ],
};

/** A job post in Aarhus, shown from today. */
const JOB_VISES: Akt = {
  navn: 'når der er et jobopslag',
  foer: async (world) => {
    const { jobopslag } = (await world.as('kirsten', 'list-jobopslag')) as { jobopslag: { visning: string }[] };
    if (jobopslag.some(({ visning }) => visning === 'vises')) return;
    const indhold = {
      overskrift: 'Hjælp i kantinen',
      kategori: 'Kantinearbejde',
      antalStillinger: 2,
      beskrivelse: 'Du hjælper med at smøre mad, dække borde og vaske op.\n\nVi er fire, og vi spiser frokost sammen.',
      arbejdstid: 'deltid',
      timerPrUge: 10,
      tidspunkter: ['dag'],
      adresse: 'Rådhuspladsen 2',
      postnummer: '8000',
      by: 'Aarhus C',
      kommunekode: '0751',
      ansoegVed: ['telefon'],
      ansoegningstekst: 'Ring mellem kl. 10 og 14, og spørg efter Kirsten.',
      kontaktperson: { navn: 'Kirsten Kantinesen', email: 'kirsten@eksempel.dk', telefon: '70102030' },
      fra: world.idag,
      til: addDays(world.idag, 28),
      ansoegningsfrist: addDays(world.idag, 14),
    };
    const { jobopslagId, version } = await world.as('kirsten', 'save-jobopslag', { version: 0, indhold });
    await world.as('kirsten', 'publish-jobopslag', { jobopslagId, version });
  },
  scener: [
    {
      navn: 'job-liste',
      sti: '/job',
      vis: (page) => page.getByText('Hjælp i kantinen').first().waitFor(),
    },
    {
      navn: 'job-opslag',
      bruger: 'anna',
      sti: '/borger/job',
      vis: async (page) => {
        await klik(page, /Hjælp i kantinen/);
        await page.getByText('Ring mellem kl. 10 og 14').waitFor();
      },
    },
    {
      navn: 'job-opslag-engelsk',
      sti: '/job',
      vis: async (page) => {
        await klik(page, /Hjælp i kantinen/);
        await klik(page, 'English');
      },
    },
    {
      navn: 'jobopslag-vises',
      bruger: 'kirsten',
      sti: '/virksomhed/jobopslag',
      vis: async (page) => {
        await page.locator('.raekke', { hasText: 'Hjælp i kantinen' }).getByRole('button').click();
        await page.getByText('Ring mellem kl. 10 og 14').waitFor();
      },
    },
    {
      navn: 'jobopslag-luk',
      bruger: 'kirsten',
      sti: '/virksomhed/jobopslag',
      vis: async (page) => {
        await page.locator('.raekke', { hasText: 'Hjælp i kantinen' }).getByRole('button').click();
        await klik(page, 'Luk jobopslaget');
      },
    },
    {
      navn: 'jobopslag-ret',
      bruger: 'kirsten',
      sti: '/virksomhed/jobopslag',
      vis: async (page) => {
        await page.locator('.raekke', { hasText: 'Hjælp i kantinen' }).getByRole('button').click();
        await klik(page, 'Ret jobopslag');
        await klik(page, 'Opsummering');
      },
    },
  ],
};

const VINDUE = 'Vi opdaterer systemet';

/** A service window next week. */
const VARSLET: Akt = {
  navn: 'når et servicevindue er varslet',
  foer: async (world) => {
    const { meldinger } = (await world.as('drude', 'list-driftsmeldinger')) as {
      meldinger: { titel: { da: string } }[];
    };
    if (meldinger.some(({ titel }) => titel.da === VINDUE)) return;
    const dag = addDays(world.idag, 7);
    await world.as('drude', 'publish-driftsmelding', {
      slags: 'servicevindue',
      niveau: 'nede',
      titel: { da: VINDUE, en: 'We update the system' },
      tekst: {
        da: 'Systemet er lukket om natten. Det, der er gemt, er ikke gået tabt.',
        en: 'The system is closed during the night. What is saved is not lost.',
      },
      fra: `${dag}T21:00:00.000Z`,
      til: `${dag}T23:30:00.000Z`,
    });
    const skrevet = async () => (await fetch(`${world.site.url}/driftsstatus.json`)).text();
    while (!(await skrevet()).includes(VINDUE)) await new Promise((done) => setTimeout(done, 50));
  },
  scener: [
    { navn: 'forside-varsel', sti: '/', vis: (page) => page.getByText(VINDUE).first().waitFor() },
    { navn: 'driftsstatus-varsel', sti: '/driftsstatus', vis: (page) => page.getByText(VINDUE).first().waitFor() },
    {
      navn: 'drift-melding-ret',
      bruger: 'drude',
      sti: '/drift/meldinger',
      vis: (page) => klik(page, 'Ret'),
    },
    {
      navn: 'drift-melding-aflys',
      bruger: 'drude',
      sti: '/drift/meldinger',
      vis: (page) => klik(page, 'Aflys'),
    },
  ],
};

/** The statistics have been computed once. */
const OPGJORT: Akt = {
  navn: 'når statistikken er opgjort',
  foer: async (world) => {
    const body = '{}';
    const headers = { 'content-type': 'application/json' };
    const url = `${world.site.url}/api/offentlig/show-statistik`;
    const opgjort = async () => (await fetch(url, { method: 'POST', headers, body })).ok;
    if (await opgjort()) return;
    const foerste = foersteDag(addMaaneder(maanedOf(world.idag), 1));
    world.system.clock.set(Number(danishMoment(`${foerste}T03:29`)) + 57_000);
    while (!(await opgjort())) await new Promise((done) => setTimeout(done, 50));
    world.system.clock.set(undefined);
  },
  scener: [
    {
      navn: 'statistik-tal',
      sti: '/statistik',
      vis: (page) => page.getByRole('rowheader', { name: 'Hele landet' }).waitFor(),
    },
    {
      navn: 'statistik-engelsk',
      sti: '/statistik',
      vis: async (page) => {
        await klik(page, 'English');
        await page.getByRole('rowheader', { name: 'The whole country' }).waitFor();
      },
    },
  ],
};

/** The states that one user makes and another meets, in an order in which all of them can stay. */
export const TILSTANDE: readonly Akt[] = [FEJLMELDT, OVERDRAGELSE, VARSLET, OPGJORT, JOB_VISES];
