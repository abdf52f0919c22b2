import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DESKTOP, openAs, PHONE, startWorld } from '#test/web/kit.ts';
import { SCENER } from '#test/web/scener.ts';

/**
 * A picture of every page and state, on a desktop and on a phone, from the running system. Looked at by people.
 * `npm run screenshots [folder] [part of a name]`
 */
const [folder = 'dist/screenshots', only = ''] = process.argv.slice(2);
const target = resolve(folder);
if (only === '') await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });

const world = await startWorld();
try {
  for (const scene of SCENER.filter(({ navn }) => navn.includes(only))) {
    for (const [navn, viewport] of [
      ['desktop', DESKTOP],
      ['telefon', PHONE],
    ] as const) {
      const { context, page, klager } = await openAs(world, scene.bruger, viewport, scene.sti);
      try {
        await page.locator('h1').first().waitFor();
        await scene.vis?.(page, world);
        await page.waitForLoadState('networkidle');
      } catch (error) {
        console.error(`${scene.navn} ${navn}: ${String(error).split('\n')[0]}`);
      }
      await page.screenshot({ path: join(target, `${scene.navn}-${navn}.png`), fullPage: true });
      if (klager.length > 0) console.error(`${scene.navn} ${navn}: ${klager.join(' | ')}`);
      await context.close();
    }
  }
} finally {
  await world.stop();
}
console.log(`${target}`);
