import { afterAll, beforeAll } from 'vitest';
import { startWorld, type World } from './kit.ts';

/** The one running system and browser that all journeys share. */
export let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 180_000);
afterAll(() => world?.stop());
