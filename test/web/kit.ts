import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { call, login } from '#infra/local/client.ts';
import { makeDemo } from '#infra/local/demo-data.ts';
import { PERSON } from '#infra/local/personer.ts';
import { prepareApart } from '#infra/local/prepare.ts';
import { type System, startSystem } from '#infra/local/system.ts';
import type { OperationName } from '#shared/domain/adgang.ts';
import { danishMoment } from '#shared/values/dansk-tid.ts';
import { danishDate, tidspunkt } from '#shared/values/dato.ts';
import { startBrowser } from './browser.ts';
import { type Site, startSite } from './site.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Kept between runs: it is made anew only when its sources have changed. */
const SKY = join(ROOT, 'node_modules/.cache/web-sky');

export const DESKTOP = { width: 1280, height: 900 };
/** The narrowest screen: also what 400 percent zoom makes of an ordinary one. */
export const PHONE = { width: 320, height: 640 };

/** Both, for journeys that must be possible on either. */
export const SKAERME = [
  ['on a desktop', DESKTOP],
  ['at 320 px', PHONE],
] as const;

export type World = {
  readonly system: System;
  readonly site: Site;
  readonly browser: Browser;
  /** Today in Denmark, as the system sees it. */
  readonly idag: ReturnType<typeof danishDate>;
  /** Calls the API itself, as a test user: to prepare what a page is to show. */
  as(bruger: string, name: OperationName, body?: unknown): Promise<Record<string, unknown>>;
  /** Sets the system's clock to a Danish moment, `2026-12-31T23:59`, and the browsers' with it. Who was logged in is not. */
  stilUr(moment: string): void;
  /** What time it is in the system, where its clock has been set. */
  nu(): Date | undefined;
  /** The card number of one of the fictive people. */
  nummer(person: keyof typeof PERSON): Promise<string>;
  stop(): Promise<void>;
};

/** The whole running system with the pages before it, in a folder of its own. */
export async function startWorld(): Promise<World> {
  const dir = await mkdtemp(join(tmpdir(), 'frikort-web-'));
  const idag = danishDate(tidspunkt(Date.now()));
  const sky = await prepareApart(SKY);
  const system = await startSystem({ stateDir: join(dir, 'data'), assembly: async () => sky });
  // Another test file that starts a world meanwhile builds nothing where this one is served from.
  const site = await startSite(system.url, join(sky, '../web'));
  await makeDemo(system.url, system.demoFile, idag);
  const browser = await startBrowser();
  const cookies = new Map<string, string>();
  const as = async (bruger: string, name: OperationName, body?: unknown) => {
    const cookie = cookies.get(bruger) ?? (await login(system.url, bruger));
    if (cookie === undefined) throw new Error(`${bruger} could not log in`);
    cookies.set(bruger, cookie);
    const answer = await call(system.url, cookie, name, body);
    if (answer.status >= 400) throw new Error(`${name}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const nummer = async (person: keyof typeof PERSON) => {
    for (const bruger of ['lone', 'per', 'fatima']) {
      const found = await as(bruger, 'search-borger', { cpr: PERSON[person].cpr });
      if (found.fund === 'eget') return String(found.frikortnummer);
    }
    throw new Error(`${person} has no card`);
  };
  let stillet = false;
  return {
    system,
    site,
    browser,
    idag,
    as,
    stilUr: (moment) => {
      system.clock.set(danishMoment(moment));
      stillet = true;
      cookies.clear();
    },
    nu: () => (stillet ? new Date(system.clock.now()) : undefined),
    nummer,
    stop: async () => {
      await browser.close();
      await site.stop();
      await system.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export type Session = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained of: its console, the security policy, requests to other sites. Must stay empty. */
  readonly klager: string[];
};

/** A window of its own, logged in as a test user or as nobody. */
export async function openAs(
  world: World,
  bruger: string | undefined,
  viewport = DESKTOP,
  sti = '/',
): Promise<Session> {
  const context = await world.browser.newContext({ viewport, locale: 'da-DK', timezoneId: 'Europe/Copenhagen' });
  if (bruger !== undefined) await logInd(world, context, bruger);
  context.setDefaultTimeout(10_000);
  const nu = world.nu();
  if (nu !== undefined) await context.clock.setFixedTime(nu);
  const page = await context.newPage();
  const klager: string[] = [];
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (e) => console.error('CSP: ' + e.violatedDirective + ' ' + e.blockedURI));`,
  );
  page.on('console', (message) => {
    // A refusal is an answer: the browser writes it to the console as an error all the same.
    const refusal = /Failed to load resource: the server responded with a status of (4\d\d|503)/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !refusal) klager.push(message.text());
  });
  page.on('pageerror', (error) => klager.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(world.site.url)) klager.push(`foreign: ${request.url()}`);
  });
  await page.goto(world.site.url + sti);
  return { context, page, klager };
}

/** Logs a window in through the system's own test login. */
export async function logInd({ site }: World, context: BrowserContext, bruger: string): Promise<void> {
  const headers = { origin: site.url, 'sec-fetch-site': 'same-origin' };
  const form = { bruger };
  const answer = await context.request.post(`${site.url}/lokal/login`, { form, headers, maxRedirects: 0 });
  if (answer.status() !== 303) throw new Error(`${bruger} could not log in: ${answer.status()}`);
}
