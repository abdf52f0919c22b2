import { type Besked, beskederOmAar, beskederOmAnsaettelse, beskederOmKort } from '#shared/domain/besked.ts';
import { type Aendring, follow } from '#shared/http/stroem.ts';
import { sendBesked } from '#shared/present/besked.ts';
import { noteFrist } from '#shared/store/frist.ts';
import { aarItem } from '#shared/store/items/aar.ts';
import { ansaettelseItem } from '#shared/store/items/ansaettelse.ts';
import { parseKort } from '#shared/store/items/kort.ts';
import { danishDate, type Tidspunkt } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';

/** Follows the cards: tells those who have chosen it of what changed, and notes when a new end date comes (D4). */
export const handler = follow('send-beskeder', async (aendring, now) => {
  const { foer, efter } = aendring;
  if (String(efter?.SK).startsWith('ANSAETTELSE#') && foer?.slutdato !== efter?.slutdato) {
    await noteFrist(ansaettelseItem.parse(efter));
  }
  for (const besked of beskederOm(aendring, now)) await sendBesked(besked, now);
});

function beskederOm({ foer, efter }: Aendring, now: Tidspunkt): readonly Besked[] {
  if (efter === undefined) return [];
  const key = String(efter.SK);
  if (key.startsWith('ANSAETTELSE#')) {
    return beskederOmAnsaettelse(foer && ansaettelseItem.parse(foer), ansaettelseItem.parse(efter), danishDate(now));
  }
  if (foer === undefined) return [];
  if (key === 'KORT') {
    const [kortFoer, kortEfter] = [parseKort(foer), parseKort(efter)];
    // An erasure is nothing to tell anyone of: where to is gone too.
    return kortFoer && kortEfter ? beskederOmKort(kortFoer, kortEfter) : [];
  }
  const nummer = String(efter.PK).slice('FRIKORT#'.length) as Frikortnummer;
  return beskederOmAar(nummer, aarItem.parse(foer), aarItem.parse(efter));
}
