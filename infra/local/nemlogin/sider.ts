import { createHash } from 'node:crypto';
import type { Answer } from '#infra/local/loopback.ts';
import { NEMLOGINBRUGERE, type Nemloginbruger } from './brugere.ts';
import { xml } from './xml.ts';

const INDGANGE = {
  sagsbehandler: 'Kommunens sagsbehandlere',
  virksomhed: 'Virksomheder',
  borger: 'Borgere',
  drift: 'Drift',
} as const satisfies Record<Nemloginbruger['indgang'], string>;

const STYLE = `
:root { font: 1.0625rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
body { margin: 0 auto; max-width: 48rem; padding: 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.25rem; margin-top: 2rem; }
ul { list-style: none; padding: 0; }
li { margin: 0 0 0.5rem; }
:focus-visible { outline: 3px solid #747474; outline-offset: 2px; }
button { font: inherit; padding: 0.5rem 1rem; border: 1px solid #004d1a; border-radius: 4px; background: #004d1a; color: #fff; cursor: pointer; }
.om { border-left: 5px solid #004d1a; padding: 0.5rem 1rem; background: #eef5f0; }
`;
const SCRIPT = 'document.forms[0].submit()';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Everyone who can log in, by entrance, with a button each. */
export function vaelgSide(query: string, profil: string): Answer {
  const groups = Object.entries(INDGANGE).map(([indgang, titel]) => {
    const brugere = NEMLOGINBRUGERE.filter((bruger) => bruger.indgang === indgang);
    return `<h2>${titel}</h2><ul>${brugere.map(knap).join('')}</ul>`;
  });
  const bedt = profil === 'Person' ? 'et privat login' : 'et login på arbejdets vegne';
  return side(
    200,
    'NemLog-in på denne maskine',
    `<p class="om">Her er ingen rigtige personer. Systemet bad om ${bedt}. Vælg, hvem du vil være.</p>
<form method="post" action="/login"><input type="hidden" name="anmodning" value="${xml(query)}">${groups.join('')}
<h2>Fortryd</h2><p><button name="bruger" value="">Afbryd login</button></p></form>`,
    "form-action 'self'",
  );
}

/** Sends a message on in a form, by itself where scripts run. */
export function postSide(address: string, samlResponse: string): Answer {
  return side(
    200,
    'Du sendes tilbage',
    `<form method="post" action="${xml(address)}"><input type="hidden" name="SAMLResponse" value="${samlResponse}">
<button>Fortsæt</button></form><script>${SCRIPT}</script>`,
    `form-action ${new URL(address).origin}`,
  );
}

export type AabenSession = { readonly sessionIndex: string; readonly navn: string };

/** Who is logged in here, and a button that logs out from NemLog-in's side: by way of the service provider, and back. */
export function forside(sessioner: readonly AabenSession[], siteOrigin: string): Answer {
  const rows = sessioner.map(
    ({ sessionIndex, navn }) =>
      `<li><form method="post" action="/logud"><button name="session" value="${xml(sessionIndex)}">Log ${xml(navn)} ud alle steder</button></form></li>`,
  );
  const list = rows.length === 0 ? '<p>Ingen er logget ind.</p>' : `<ul>${rows.join('')}</ul>`;
  return side(200, 'NemLog-in på denne maskine', list, `form-action 'self' ${siteOrigin}`);
}

export function besked(status: number, tekst: string): Answer {
  return side(status, 'NemLog-in på denne maskine', `<p>${xml(tekst)}</p>`, "form-action 'none'");
}

function knap({ id, navn, organisation, note }: Nemloginbruger): string {
  const om = note === undefined ? '' : ` – ${xml(note)}`;
  return `<li><button name="bruger" value="${xml(id)}">${xml(navn)}</button> ${xml(organisation)}${om}</li>`;
}

function side(status: number, titel: string, indhold: string, formAction: string): Answer {
  const csp = `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; frame-ancestors 'none'; ${formAction}`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': csp,
      'x-content-type-options': 'nosniff',
    },
    body: `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${titel}</title><style>${STYLE}</style></head><body><main><h1>${titel}</h1>${indhold}</main></body></html>`,
  };
}
