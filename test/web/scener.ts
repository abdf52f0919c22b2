import { BORGER } from './scener/borger.ts';
import { DRIFT } from './scener/drift.ts';
import { OFFENTLIG } from './scener/offentlig.ts';
import { SAGSBEHANDLER } from './scener/sagsbehandler.ts';
import type { Scene } from './scener/scene.ts';
import { SESSION } from './scener/session.ts';
import { VIRKSOMHED } from './scener/virksomhed.ts';

/** Every page and state that a user can meet: looked at by people in the pictures, and by axe in the tests. */
export const SCENER: readonly Scene[] = [
  ...OFFENTLIG,
  ...SESSION,
  ...BORGER,
  ...VIRKSOMHED,
  ...SAGSBEHANDLER,
  ...DRIFT,
];
