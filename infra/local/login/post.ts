import type { Reply } from '#infra/local/gateway/answer.ts';
import type { Mail } from '#infra/local/ses.ts';
import { formatMoment } from '#shared/values/dansk-tid.ts';
import { html, page } from './html.ts';

/** The mails that the system has sent, newest first: none of them left this machine. */
export function postPage(mails: readonly Mail[]): Reply {
  const content = html`
<p>${mails.length === 0 ? 'Der er ikke sendt mails endnu.' : `${mails.length} mails er sendt. Ingen af dem har forladt maskinen.`}</p>
${[...mails].reverse().map(
  ({ fra, til, emne, tekst, tidspunkt }) => html`<h2>${emne}</h2>
<p>${formatMoment(tidspunkt)}: fra ${fra} til <strong>${til}</strong></p>
${tekst.split('\n\n').map((part) => html`<p>${part}</p>\n`)}
`,
)}
<p><a href="/lokal">Det lokale system</a></p>`;
  return page(200, 'Post', content);
}
