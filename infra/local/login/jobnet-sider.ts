import type { Reply } from '#infra/local/gateway/answer.ts';
import type { Incoming } from '#infra/local/gateway/event.ts';
import type { Jobnet, Jobnetannonce, JobnetOutage } from '#infra/local/jobnet.ts';
import { type Html, html, page } from './html.ts';

const OUTAGES: Readonly<Record<JobnetOutage | '', string>> = {
  '': 'Svarer, som det skal',
  slow: 'Svarer sent',
  down: 'Svarer slet ikke',
  error: 'Svarer med en fejl',
  malformed: 'Svarer noget, ingen kan læse',
  lost: 'Gør det, men svaret går tabt',
};

/** Jobnet as its staff would see it: the ads, with what to do with those that wait, and how Jobnet itself is doing. */
export function jobnetPage(jobnet: Jobnet): Reply {
  const annoncer = jobnet.annoncer();
  const content = html`
<p>Her er du Jobnet. Socialt frikort spørger hvert tiende minut om de annoncer, der venter på godkendelse.</p>
${annoncer.length === 0 ? html`<p>Der er ingen annoncer endnu.</p>` : tabel(annoncer)}
<h2>Hvordan svarer Jobnet?</h2>
<p class="status">${OUTAGES[jobnet.outage() ?? '']}</p>
${Object.entries(OUTAGES).map(
  ([mode, tekst]) =>
    html`<form method="post" action="/lokal/jobnet"><p><button name="svar" value="${mode}">${tekst}</button></p></form>
`,
)}
<p><a href="/lokal">Det lokale system</a></p>`;
  return page(200, 'Jobnet', content);
}

function tabel(annoncer: readonly Jobnetannonce[]): Html {
  return html`<div class="tabel" role="region" aria-label="Annoncer" tabindex="0">
<table>
<thead><tr><th scope="col">Annonce</th><th scope="col">Arbejdsgiver</th><th scope="col">Status</th><th scope="col">Afgørelse</th></tr></thead>
<tbody>
${annoncer.map(
  (a) => html`<tr><td>${a.overskrift}</td><td>${a.arbejdsgiver}</td><td>${a.status}</td><td>${handlinger(a)}</td></tr>
`,
)}</tbody>
</table>
</div>`;
}

function handlinger({ id, status, overskrift, afvisningsaarsag }: Jobnetannonce): Html {
  if (status !== 'afventer') return html`${afvisningsaarsag ?? ''}`;
  return html`<form method="post" action="/lokal/jobnet">
<button name="godkend" value="${id}">Godkend</button>
</form>
<form method="post" action="/lokal/jobnet">
<p><label>Årsag til afvisning af ${overskrift}<br><input name="aarsag" required value="Annoncen mangler en beskrivelse af opgaverne."></label></p>
<button name="afvis" value="${id}">Afvis</button>
</form>`;
}

/** Does what the form says. */
export function styrJobnet(jobnet: Jobnet, incoming: Incoming): Reply {
  const form = new URLSearchParams(incoming.body.toString('utf8'));
  const svar = form.get('svar');
  if (svar !== null && svar in OUTAGES) jobnet.fail(svar === '' ? undefined : (svar as JobnetOutage));
  jobnet.godkend(form.get('godkend') ?? '');
  jobnet.afvis(form.get('afvis') ?? '', form.get('aarsag') ?? '');
  return jobnetPage(jobnet);
}
