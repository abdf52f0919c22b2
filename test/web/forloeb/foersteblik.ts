import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PHONE } from '../kit.ts';
import { world } from '../verden.ts';

test('the first view is at most 40 kB of JavaScript and 200 kB in all, gzipped', async () => {
  const context = await world.browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const loaded: { type: string; size: number }[] = [];
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    const type = response.headers()['content-type'] ?? '';
    // Fonts are compressed already.
    loaded.push({ type, size: type.startsWith('font/') ? body.length : gzipSync(body).length });
  });
  await page.goto(world.site.url);
  await page.getByText('Systemet virker.').waitFor();
  await page.waitForLoadState('networkidle');
  const sum = (part: string) => loaded.filter(({ type }) => type.includes(part)).reduce((n, { size }) => n + size, 0);
  console.log(`first view: ${sum('javascript')} bytes of JavaScript, ${sum('')} in all, ${loaded.length} files`);
  expect(sum('javascript')).toBeGreaterThan(0);
  expect(sum('javascript')).toBeLessThanOrEqual(40_000);
  expect(sum('')).toBeLessThanOrEqual(200_000);
  await context.close();
});
