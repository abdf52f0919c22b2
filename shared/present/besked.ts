import { type Besked, erValgt, VIRKSOMHEDENS_STANDARD } from '#shared/domain/besked.ts';
import { getEgetValg, getVirksomhedsvalg, markBesked, takeBesked } from '#shared/store/besked.ts';
import { sendMail } from '#shared/store/post.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { decryptBorgerdata } from '#shared/vault/borgerdata.ts';

/** The mail service did not take it this time: it is to be tried again. */
class PostenVenter extends Error {
  constructor() {
    super('the mail service did not take a message');
    this.name = 'PostenVenter';
  }
}

/**
 * Sends a message to whom it is for, if they have chosen to be told of such things: at most once, whatever happens. What
 * certainly did not go is tried again by whoever called.
 *
 * @throws PostenVenter
 */
export async function sendBesked(besked: Besked, now: Tidspunkt): Promise<void> {
  const email = await adresseFor(besked);
  if (email === undefined || !(await takeBesked(besked, now))) return;
  const svar = await sendMail(email);
  if (svar === 'uvist') return;
  await markBesked(besked, svar === 'igen' ? 'venter' : svar, now);
  if (svar === 'igen') throw new PostenVenter();
}

/** Nothing where they have not chosen it, or have given no address. */
async function adresseFor(besked: Besked): Promise<string | undefined> {
  if (besked.til === 'virksomhed') {
    const valg = await getVirksomhedsvalg(besked.cvr);
    return erValgt(besked, valg?.slags ?? VIRKSOMHEDENS_STANDARD) ? besked.email : undefined;
  }
  const valg = await getEgetValg(besked.frikortnummer);
  if (valg?.adresse === undefined || !erValgt(besked, valg.slags)) return undefined;
  return (await decryptBorgerdata('adresse', valg.adresse.id, valg.adresse.email)).email;
}
