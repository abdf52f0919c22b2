import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DESKTOP, openAs, PHONE, startWorld } from '#test/web/kit.ts';
import { AARETS_GANG } from '#test/web/scener/nytaar.ts';
import type { Scene } from '#test/web/scener/scene.ts';
import { TILSTANDE } from '#test/web/scener/tilstande.ts';
import { SCENER } from '#test/web/scener.ts';

/**
 * A picture of every page and state, on a desktop and on a phone, from the running system. Looked at by people.
 * `npm run screenshots [folder] [parts of names]`
 */
const [folder = 'dist/screenshots', ...dele] = process.argv.slice(2);
const target = resolve(folder);
if (dele.length === 0) await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });

const world = await startWorld();
try {
  await tag(SCENER);
  for (const { foer, scener } of [...TILSTANDE, ...AARETS_GANG]) {
    await foer(world);
    await tag(scener);
  }
} finally {
  await world.stop();
}
console.log(target);

async function tag(scener: readonly Scene[]): Promise<void> {
  for (const scene of scener.filter(({ navn }) => dele.length === 0 || dele.some((part) => navn.includes(part)))) {
    await tagBillede(scene, 'desktop', DESKTOP);
    await tagBillede(scene, 'telefon', PHONE);
  }
}

async function tagBillede(scene: Scene, navn: string, viewport: typeof DESKTOP): Promise<void> {
  const { context, page, klager } = await openAs(world, scene.bruger, viewport, scene.sti);
  try {
    await page.locator('h1').first().waitFor();
    await scene.vis?.(page, world);
    // An answer that nobody reads is never idle.
    await page.waitForLoadState('networkidle', { timeout: 1_000 }).catch(() => undefined);
  } catch (error) {
    console.error(`${scene.navn} ${navn}: ${String(error).split('\n')[0]}`);
  }
  await page.screenshot({ path: join(target, `${scene.navn}-${navn}.png`), fullPage: true });
  if (klager.length > 0) console.error(`${scene.navn} ${navn}: ${klager.join(' | ')}`);
  await context.close();
}
