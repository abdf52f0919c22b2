import { describe, expect, test } from 'vitest';
import { openAs } from '../kit.ts';
import { SCENER } from '../scener.ts';
import { axe, seScene } from '../tjek.ts';
import { world } from '../verden.ts';

describe('every page and state', () => {
  test.each(SCENER)('$navn', (scene) => seScene(world, scene));

  test('is looked at by an axe that sees what is wrong', async () => {
    const { context, page } = await openAs(world, undefined);
    await page.evaluate(`document.querySelector('main').innerHTML = '<img src="/ikon.svg"><p>Bleg</p>'`);
    await page.evaluate(`document.querySelector('main p').style.color = '#bbb'`);
    expect(await axe(page)).toEqual(['color-contrast: #indhold > p', 'image-alt: img']);
    await context.close();
  });
});
