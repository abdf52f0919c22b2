import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { PERSON } from '#infra/local/personer.ts';
import { addDays, type Dato, lastDay, yearOf } from '#shared/values/dato.ts';
import type { World } from './kit.ts';

export async function fyldDato(page: Page, navn: string, dag: Dato): Promise<void> {
  const felt = page.getByRole('group', { name: navn });
  await felt.getByLabel('Dag').fill(String(Number(dag.slice(8))));
  await felt.getByLabel('Måned').fill(String(Number(dag.slice(5, 7))));
  await felt.getByLabel('År').fill(dag.slice(0, 4));
}

/** Searches as the caseworker, and waits for what comes of it. */
export async function soeg(page: Page, nummer: string): Promise<void> {
  await page.getByLabel('CPR-nummer eller frikortnummer').fill(nummer);
  await page.getByRole('button', { name: 'Søg' }).click();
  await page.locator('[data-module=error-summary], h1:not(:text("Fremsøg en borger"))').first().waitFor();
}

const I_FOKUS = `(() => {
  const e = document.activeElement;
  return (e?.labels?.[0] ?? e)?.textContent?.trim() ?? '';
})()`;

/** Goes with the Tab key alone to the field, link or button of that name; fails where that key does not lead there. */
export async function tabTil(page: Page, navn: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const name = String(await page.evaluate(I_FOKUS)).replace(/\s+/g, ' ');
    if (typeof navn === 'string' ? name === navn : navn.test(name)) return;
    passed.push(name.slice(0, 40));
  }
  throw new Error(`Tab does not lead to ${navn}, only to: ${passed.join(' | ')}`);
}

/** The ways of who has a keyboard alone: to a field and write, to a button and press, a date in its three fields. */
export function tastatur(page: Page) {
  const { keyboard } = page;
  const skriv = async (navn: string | RegExp, text: string) => {
    await tabTil(page, navn);
    await keyboard.type(text);
  };
  const tryk = async (navn: string | RegExp, key: 'Enter' | 'Space' = 'Enter') => {
    await tabTil(page, navn);
    await keyboard.press(key);
  };
  const skrivDag = async (dag: Dato) => {
    await skriv('Dag', String(Number(dag.slice(8))));
    await skriv('Måned', String(Number(dag.slice(5, 7))));
    await skriv('År', dag.slice(0, 4));
  };
  const enter = () => keyboard.press('Enter');
  return { skriv, tryk, skrivDag, enter };
}

/** Until the page has that heading. */
export function overskrift(page: Page, navn: string): Promise<void> {
  return page.getByRole('heading', { level: 1, name: navn }).waitFor();
}

const TRIN = ['fundet', 'periode', 'beloeb', 'passer', 'arbejde', 'kontakt', 'tjek', 'kvittering'] as const;
type Trin = (typeof TRIN)[number];

export type Opret = {
  readonly person?: keyof typeof PERSON;
  readonly fra?: Dato;
  readonly til?: Dato;
  readonly loen?: string;
};

/** Walks through the steps of a new employment as a shop owner does, until the page shows that step. */
export async function opretTil(page: Page, world: World, til: Trin, valg: Opret = {}): Promise<void> {
  const { person = 'sofie', fra = world.idag, til: slut = lastDay(yearOf(world.idag)), loen = '2.500' } = valg;
  const naaet = (trin: Trin) => TRIN.indexOf(til) <= TRIN.indexOf(trin);
  const naeste = () => page.getByRole('button', { name: 'Næste' }).click();

  await page.getByLabel('Frikortnummer').fill(await world.nummer(person));
  await page.getByRole('button', { name: 'Find borgeren' }).click();
  await page.getByRole('button', { name: 'Ja, det er den rigtige' }).waitFor();
  if (naaet('fundet')) return;
  await page.getByRole('button', { name: 'Ja, det er den rigtige' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hvornår er arbejdet?' }).waitFor();
  if (naaet('periode')) return;
  await fyldDato(page, 'Første arbejdsdag', fra);
  await fyldDato(page, 'Sidste arbejdsdag', slut);
  await naeste();
  await page.getByLabel('Løn for hele perioden').fill(loen);
  if (naaet('beloeb')) return;
  await page.getByRole('button', { name: 'Passer beløbet?' }).click();
  await page.locator('.svarboks').waitFor();
  if (naaet('passer')) return;
  await page.getByRole('button', { name: 'Fortsæt' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hvad er det for arbejde?' }).waitFor();
  if (naaet('arbejde')) return;
  await page.getByLabel(/Arbejdet er almindeligt/).check();
  await page.getByLabel(/Virksomheden er ikke/).check();
  await naeste();
  await page.getByRole('heading', { level: 1, name: 'Hvem kan man ringe til?' }).waitFor();
  if (naaet('kontakt')) return;
  await page.getByLabel('Navn', { exact: true }).fill('Bodil Bæk');
  await page.getByLabel('Telefon').fill('12 34 56 78');
  await page.getByLabel('E-mail').fill('bodil@eksempel.dk');
  await naeste();
  await page.getByRole('heading', { level: 1, name: 'Tjek dine svar' }).waitFor();
  if (naaet('tjek')) return;
  await page.getByRole('button', { name: 'Opret ansættelse' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ansættelsen er oprettet' }).waitFor();
}

/** Confirms a year's amount as two operators do, unless that is done. */
export async function bekraeftSats(world: World, aar: number): Promise<void> {
  const { iKraft } = (await world.as('drude', 'list-satsforslag')) as { iKraft: { aar: number }[] };
  if (iKraft.some((sats) => sats.aar === aar)) return;
  const kilde = `Ministeriets satser for ${aar}`;
  const { version } = await world.as('drude', 'enter-sats', { aar, promille: 45, kilde });
  await world.as('dines', 'confirm-sats', { aar, version, rettelse: false });
}

type Koersler = { koersler: { koerselId: string; slags: string; afsluttet?: string }[] };

/** Waits until the year has a run of that kind that is done. */
export async function koerselFaerdig(world: World, aar: number, slags: string): Promise<void> {
  for (;;) {
    const { koersler } = (await world.as('drude', 'show-aarsskifte', { aar })) as Koersler;
    if (koersler.some((k) => k.slags === slags && k.afsluttet !== undefined)) return;
    await sleep(100);
  }
}

const JOBTRIN = [
  'Arbejdet og arbejdstiden',
  'Arbejdsstedet',
  'Ansøgning og kontakt',
  'Periode',
  'Opsummering',
] as const;

/** Fills in a job post step by step as a shop owner does, until the page shows that step. */
export async function jobTil(
  page: Page,
  world: World,
  til: (typeof JOBTRIN)[number],
  overskrift = 'Hjælp i bageriet',
): Promise<void> {
  /** Saves the step, and tells whether the next is the one. */
  const naaet = async (trin: (typeof JOBTRIN)[number]) => {
    await page.getByRole('button', { name: 'Gem og fortsæt' }).click();
    await page.getByRole('heading', { level: 1, name: trin }).waitFor();
    return trin === til;
  };
  await page.getByLabel('Overskrift').fill(overskrift);
  if (await naaet('Arbejdet og arbejdstiden')) return;
  await page
    .getByLabel('Beskriv arbejdet')
    .fill('Du pakker brød, fejer gulv og hjælper i butikken.\n\nVi spiser sammen.');
  await page.getByLabel('Deltid').check();
  await page.getByLabel('Timer om ugen').fill('12');
  await page.getByLabel('Weekend').check();
  if (await naaet('Arbejdsstedet')) return;
  await page.getByLabel('Postnummer').fill('8000');
  await page.getByLabel('By', { exact: true }).fill('Aarhus C');
  await page.getByLabel('Kommune').selectOption('Aarhus Kommune');
  if (await naaet('Ansøgning og kontakt')) return;
  await page.getByRole('group', { name: 'Hvordan kan man søge?' }).getByLabel('Telefon').check();
  await page.getByLabel('Navn').fill('Bodil Bæk');
  await page.getByRole('textbox', { name: 'Telefon' }).fill('70 10 20 30');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('bodil@eksempel.dk');
  if (await naaet('Periode')) return;
  await fyldDato(page, 'Sidste dag', addDays(world.idag, 28));
  await naaet('Opsummering');
}
