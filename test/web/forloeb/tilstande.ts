import { describe } from 'vitest';
import { TILSTANDE } from '../scener/tilstande.ts';
import { seAkt } from '../tjek.ts';
import { world } from '../verden.ts';

describe('what one user makes and another meets', () => {
  for (const akt of TILSTANDE) seAkt(() => world, akt);
});
