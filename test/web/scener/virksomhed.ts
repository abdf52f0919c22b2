import type { Page } from 'playwright-core';
import { addDays, yearOf } from '#shared/values/dato.ts';
import type { World } from '../kit.ts';
import { fyldDato, jobTil, opretTil } from '../trin.ts';
import { klik, type Scene } from './scene.ts';

/** What a shop owner meets. */
export const VIRKSOMHED: readonly Scene[] = [
  {
    navn: 'virksomhed-beskeder',
    bruger: 'bodil',
    sti: '/virksomhed/beskeder',
    vis: (page) => page.getByText('Valget gælder for hele virksomheden.').waitFor(),
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
      await page.getByLabel('Søg på navn, frikortnummer eller kvitteringsnummer').fill('Findes Ikke');
    },
  },
  {
    navn: 'jobopslag-liste',
    bruger: 'bodil',
    sti: '/virksomhed/jobopslag',
    vis: (page) => page.getByText('I har ingen jobopslag endnu').waitFor(),
  },
  {
    navn: 'jobopslag-trin-fejl',
    bruger: 'bodil',
    sti: '/virksomhed/jobopslag',
    vis: async (page) => {
      await klik(page, 'Opret jobopslag');
      await page.getByLabel('Overskrift').waitFor();
      await klik(page, 'Gem og fortsæt');
    },
  },
  ...(['Arbejdet og arbejdstiden', 'Arbejdsstedet', 'Ansøgning og kontakt', 'Periode'] as const).map((trin, i) => ({
    navn: `jobopslag-${i + 2}-fejl`,
    bruger: 'kirsten',
    sti: '/virksomhed/jobopslag',
    vis: async (page: Page, world: World) => {
      await klik(page, 'Opret jobopslag');
      await jobTil(page, world, trin);
      await klik(page, 'Gem og fortsæt');
    },
  })),
  {
    navn: 'jobopslag-opsummering',
    bruger: 'kirsten',
    sti: '/virksomhed/jobopslag',
    vis: async (page, world) => {
      await klik(page, 'Opret jobopslag');
      await jobTil(page, world, 'Opsummering');
    },
  },
  {
    navn: 'jobopslag-kladder',
    bruger: 'kirsten',
    sti: '/virksomhed/jobopslag',
    vis: (page) => page.locator('.raekke').first().waitFor(),
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
    navn: 'ansaettelse-ret-fejl',
    bruger: 'bodil',
    sti: '/virksomhed',
    vis: async (page) => {
      await klik(page, /^Vis/);
      await klik(page, 'Ret ansættelsen');
      await page.getByRole('textbox', { name: 'Det samlede beløb' }).fill('mange');
      await klik(page, 'Gem ændringen');
    },
  },
  {
    navn: 'ansaettelse-endelig',
    bruger: 'astrid',
    sti: '/virksomhed',
    vis: async (page) => {
      await page.locator('.raekke', { hasText: 'Forventet beløb' }).first().getByRole('button').click();
      await klik(page, 'Marker beløbet som endeligt');
    },
  },
  {
    navn: 'virksomhed-engelsk',
    bruger: 'astrid',
    sti: '/virksomhed',
    vis: async (page) => {
      await klik(page, 'English');
      await klik(page, /^Show/);
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
];
