import type { Page } from 'playwright-core';
import type { World } from '../kit.ts';

export type Scene = {
  readonly navn: string;
  readonly bruger?: string;
  readonly sti: string;
  /** Brings the page into the state that the scene is of. */
  readonly vis?: (page: Page, world: World) => Promise<void>;
};

/** A time with the pages that only it has. */
export type Akt = {
  readonly navn: string;
  /** Sets the clock and makes what the pages are to show; what is there already stays. */
  readonly foer: (world: World) => Promise<void>;
  readonly scener: readonly Scene[];
};

export const klik = (page: Page, navn: string | RegExp) => page.getByRole('button', { name: navn }).first().click();
