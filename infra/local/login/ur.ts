import type { Reply } from '#infra/local/gateway/answer.ts';
import type { Incoming } from '#infra/local/gateway/event.ts';
import { danishMoment, formatMoment } from '#shared/values/dansk-tid.ts';
import { html, page } from './html.ts';

/** The local system's clock, as the pages set it. */
export type Ur = { now(): number; set(moment: number | undefined): void };

/** What time it is in the system, and a form that moves it: to watch a New Year from 23.59. */
export function urPage(ur: Ur, fejl?: string): Reply {
  const content = html`
${fejl === undefined ? undefined : html`<p class="fejl" role="alert">${fejl}</p>`}
<p class="status">Klokken er ${formatMoment(ur.now())} i systemet.</p>
<p>Uret gælder alle funktioner og det, der sker efter en plan. Det går videre, fra den tid du sætter. En session, der er for
gammel efter det nye ur, skal logges ind igen.</p>
<form method="post" action="/lokal/ur">
<p><label for="tid">Dansk tid (åååå-mm-dd tt:mm)</label><br>
<input id="tid" name="tid" required pattern="[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}" value="2026-12-31 23:59"></p>
<button>Sæt uret</button>
</form>
<form method="post" action="/lokal/ur"><p><button name="tid" value="">Tilbage til maskinens ur</button></p></form>
<p><a href="/lokal">Det lokale system</a></p>`;
  return page(fejl === undefined ? 200 : 400, 'Systemets ur', content);
}

/** Sets the clock from the form; an empty time is the machine's own. */
export function setUr(ur: Ur, incoming: Incoming): Reply {
  const text = new URLSearchParams(incoming.body.toString('utf8')).get('tid');
  if (text === null) return urPage(ur, 'Skriv en tid som 2026-12-31 23:59.');
  const moment = text === '' ? undefined : danishMoment(text);
  if (text !== '' && moment === undefined) return urPage(ur, 'Skriv en tid som 2026-12-31 23:59.');
  ur.set(moment);
  return urPage(ur);
}
