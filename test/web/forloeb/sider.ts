import { describe, test } from 'vitest';
import { SCENER } from '../scener.ts';
import { seScene } from '../tjek.ts';
import { world } from '../verden.ts';

describe('every page and state', () => {
  test.each(SCENER)('$navn', (scene) => seScene(world, scene));
});
