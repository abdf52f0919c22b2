import { addMs, type Tidspunkt } from '#shared/values/dato.ts';

const MINUT_MS = 60_000;

/** A session ends this long after its last use, and at the latest this long after it began. */
const LEDIG_MS = 30 * MINUT_MS;
const LAENGST_MS = 8 * 60 * MINUT_MS;

export type Sessionstid = { readonly oprettet: Tidspunkt; readonly sidstSet: Tidspunkt };

/**
 * Whether a session is open at that moment, and whether its use should be noted. Always asked on reading: the table's own
 * expiry may come days late.
 */
export function sessionAnswer(session: Sessionstid, now: Tidspunkt) {
  const slut = addMs(session.oprettet, LAENGST_MS);
  return {
    aaben: now < slut && now < addMs(session.sidstSet, LEDIG_MS),
    noter: now >= addMs(session.sidstSet, MINUT_MS),
    /** When it ends if it is not used. */
    ledigUdloeber: addMs(session.sidstSet, LEDIG_MS),
    /** When it ends whatever is done. */
    udloeber: slut,
    /** When the item can be thrown away, in whole seconds since 1970. */
    udloeberSekunder: Math.ceil(Date.parse(slut) / 1000),
  };
}
