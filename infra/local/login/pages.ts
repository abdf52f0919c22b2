import type { Demokort } from '#infra/local/demo-data.ts';
import type { Reply } from '#infra/local/gateway/answer.ts';
import { INDGANGE, TESTBRUGERE, type Testbruger } from '#infra/local/testbrugere.ts';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { audienceOf, pathOf } from '#shared/contract/operation.ts';
import { type Html, html, page } from './html.ts';

export type LoggetInd = Pick<Testbruger, 'navn' | 'organisation'>;

export type LoginPage = {
  readonly loggetInd: LoggetInd | undefined;
  readonly demokort: readonly Demokort[];
  readonly fejl?: string;
};

/** Who can log in, by entrance, with a button each: it works without a script. */
export function loginPage({ loggetInd, demokort, fejl }: LoginPage): Reply {
  const content = html`
${fejl === undefined ? undefined : html`<p class="fejl" role="alert">${fejl}</p>`}
${status(loggetInd)}
<p>Alle personer og virksomheder her er fiktive. Vælg, hvem du vil være.</p>
${Object.entries(INDGANGE).map(
  ([indgang, titel]) => html`<h2>${titel}</h2>
<ul class="brugere">
${TESTBRUGERE.filter((bruger) => bruger.indgang === indgang).map(loginForm)}
</ul>
`,
)}
${demokort.length === 0 ? undefined : kortTabel(demokort)}
<p><a href="/lokal">Det lokale system</a></p>`;
  return page(fejl === undefined ? 200 : 403, 'Log ind som testbruger', content);
}

/** What runs here, and every operation of the catalogue. */
export function frontPage(loggetInd: LoggetInd | undefined, siteOrigin: string): Reply {
  const content = html`
${status(loggetInd)}
<p>Systemet kører på din egen maskine med fiktive personer. Intet herfra når andre systemer.</p>
<ul>
<li><a href="/">Socialt frikort, som brugerne ser det</a></li>
<li><a href="/lokal/login">Log ind som testbruger</a></li>
<li><a href="/lokal/ur">Sæt systemets ur</a>, for eksempel til en nytårsaften</li>
<li><a href="/lokal/jobnet">Vær Jobnet</a>: godkend og afvis annoncer</li>
<li><a href="/lokal/post">Læs de mails, systemet har sendt</a></li>
<li>Fra en terminal: <code>npm run session -- lone</code> giver en cookie til curl.</li>
<li>En anmodning, der ændrer noget, skal have <code>Origin: ${siteOrigin}</code> og et UUID i <code>Idempotency-Key</code>.</li>
</ul>
<h2>Operationer</h2>
<div class="tabel" role="region" aria-label="Operationer" tabindex="0">
<table>
<thead><tr><th scope="col">Adresse</th><th scope="col">Hvad</th><th scope="col">Hvem</th></tr></thead>
<tbody>
${CATALOGUE.map(
  (operation) =>
    html`<tr><td><code>${operation.method} ${pathOf(operation)}</code></td><td>${operation.summary}</td><td>${audienceOf(operation)}</td></tr>
`,
)}</tbody>
</table>
</div>`;
  return page(200, 'Det lokale system', content);
}

function status(loggetInd: LoggetInd | undefined): Html {
  if (loggetInd === undefined) return html`<p class="status">Du er ikke logget ind.</p>`;
  return html`<form class="status" method="post" action="/lokal/logud">
<p>Du er logget ind som <strong>${loggetInd.navn}</strong> (${loggetInd.organisation}).</p>
<button type="submit">Log ud</button>
</form>`;
}

function loginForm({ id, navn, organisation, note }: Testbruger): Html {
  return html`<li><form method="post" action="/lokal/login">
<button type="submit" name="bruger" value="${id}">${navn}</button> ${organisation}${note && html` – ${note}`}
</form></li>
`;
}

function kortTabel(demokort: readonly Demokort[]): Html {
  return html`<h2>Kort i systemet fra begyndelsen</h2>
<div class="tabel" role="region" aria-label="Kort i systemet fra begyndelsen" tabindex="0">
<table>
<thead><tr><th scope="col">Borger</th><th scope="col">Frikortnummer</th><th scope="col">Kommune</th><th scope="col">Om kortet</th></tr></thead>
<tbody>
${demokort.map(
  ({ navn, frikortnummer, kommune, om }) =>
    html`<tr><td>${navn}</td><td>${frikortnummer}</td><td>${kommune}</td><td>${om}</td></tr>
`,
)}</tbody>
</table>
</div>`;
}
