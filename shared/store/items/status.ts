import * as z from 'zod/mini';

/** Whether a card may be used, as the card and its hændelser keep it. */
export const status = z.enum(['aktiv', 'inaktiv']);
