import { INDGANG, type Loginafslag } from '#shared/contract/login.ts';
import { aktoerReference } from '#shared/domain/aktoer.ts';
import { decideIndgang, type Indgang, type Loginfakta } from '#shared/domain/indgang.ts';
import { readForm } from '#shared/http/form.ts';
import { afslagsside, type Logincall, type Loginudfald, loginHandler } from '#shared/http/login-handler.ts';
import { htmlPage } from '#shared/http/page.ts';
import { clearLoginCookie, loginToken, sessionToken, setSessionCookie } from '#shared/http/session-cookie.ts';
import { Afvist } from '#shared/nemlogin/afvist.ts';
import type { Identitet, Loginsvar } from '#shared/nemlogin/loginsvar.ts';
import { nemloginSettings } from '#shared/nemlogin/settings.ts';
import { readLoginsvar } from '#shared/nemlogin/svar.ts';
import { type Angaar, appendLog, type Logaktoer } from '#shared/store/log.ts';
import { type Loginanmodning, putBevis, sammeBrowser, takeLoginanmodning } from '#shared/store/login.ts';
import { findFrikortnummer } from '#shared/store/read.ts';
import { endSession, startSession } from '#shared/store/session.ts';
import { erSpaerret } from '#shared/store/spaerring.ts';
import { hashCpr } from '#shared/vault/indeks.ts';
import { encryptLoginbevis } from '#shared/vault/loginbevis.ts';

/** NemLog-in's answer: a session, or a page that says why not. Whatever comes of it is in the revisionslog (R046). */
export const handler = loginHandler('login-acs', async (call) => {
  const settings = await nemloginSettings();
  const samlResponse = readForm(call.event)?.get('SAMLResponse') ?? undefined;
  let svar: Loginsvar;
  try {
    svar = await readLoginsvar(samlResponse, settings, call.now);
  } catch (error) {
    if (!(error instanceof Afvist)) throw error;
    return refuse(call, kodeFor(error), { aktoer: UKENDT, grund: error.grund });
  }
  const anmodning = await takeLoginanmodning(svar.inResponseTo, call.now);
  if (anmodning === undefined) return refuse(call, 'LOGIN_UDLOEBET', { aktoer: UKENDT, grund: 'ANMODNING' });
  await keepBevis(call, anmodning, String(samlResponse));
  if (!sammeBrowser(anmodning, loginToken(call.cookies))) {
    return refuse(call, 'LOGIN_UDLOEBET', { aktoer: UKENDT, grund: 'ANDEN_BROWSER' });
  }
  return decide(call, anmodning.indgang, svar, settings);
});

type Krav = Parameters<typeof decideIndgang>[2];

async function decide(call: Logincall, indgang: Indgang, svar: Loginsvar, krav: Krav): Promise<Loginudfald> {
  const { identitet, session } = svar;
  const fakta = await faktaOf(identitet);
  const decided = decideIndgang(indgang, fakta, krav);
  if (!decided.ok) {
    const angaar = identitet.profil === 'Person' ? { borgerReference: await hashCpr(identitet.cpr, 'log') } : {};
    return refuse(call, decided.kode, { aktoer: logaktoer(indgang, identitet), angaar });
  }
  const { aktoer } = decided;
  const reference = aktoerReference(aktoer);
  if (await erSpaerret(reference.brugerId)) return refuse(call, 'SPAERRET', { aktoer: reference });
  const { now, anmodningId } = call;
  // Whoever was logged in here before is out: a browser has one session.
  const before = sessionToken(call.cookies);
  if (before !== undefined) await endSession(before);
  const angaar = aktoer.rolle === 'borger' ? { frikortnummer: aktoer.frikortnummer } : {};
  await appendLog({ operation: 'login', aktoer: reference, now, anmodningId }, { ...angaar, udfald: 'udfoert' });
  const token = await startSession(aktoer, now, { navn: fakta.navn, nemlogin: session });
  const { side } = INDGANG[indgang];
  // A page of ours between NemLog-in's post and the screen: what the browser asks for next then comes from our own site,
  // and the session's cookie, which no other site's navigation brings along, comes with it.
  const cookies = [setSessionCookie(token), clearLoginCookie()];
  const links = [{ href: side, tekst: 'Fortsæt' }];
  return {
    svar: htmlPage({ status: 200, titel: 'Du er logget ind', tekst: [], links, videre: side, cookies }),
    rolle: indgang,
  };
}

/** R124: from the CPR number to the card. The number goes no further than this. */
async function faktaOf(identitet: Identitet): Promise<Loginfakta> {
  if (identitet.profil === 'Professional') return identitet;
  const { profil, navn, cpr } = identitet;
  return { profil, navn, frikortnummer: await findFrikortnummer(await hashCpr(cpr, 'indeks')) };
}

/** Both messages as they went over the line, and from where. NemLog-in demands them kept for half a year. */
async function keepBevis({ event, now, anmodningId }: Logincall, { url }: Loginanmodning, svar: string): Promise<void> {
  const ip = event.requestContext.http.sourceIp;
  const dele = await encryptLoginbevis(
    anmodningId,
    JSON.stringify({ slags: 'login', tidspunkt: now, ip, anmodning: url, svar }),
  );
  await putBevis(anmodningId, { tidspunkt: now, dele });
}

const UKENDT: Logaktoer = { rolle: 'ukendt', organisation: 'UKENDT', brugerId: '-' };

type Afslagsdata = { readonly aktoer: Logaktoer; readonly grund?: string; readonly angaar?: Angaar };

async function refuse(call: Logincall, kode: Loginafslag, data: Afslagsdata): Promise<Loginudfald> {
  const { now, anmodningId } = call;
  const { aktoer, grund = kode, angaar = {} } = data;
  await appendLog({ operation: 'login', aktoer, now, anmodningId }, { ...angaar, udfald: 'afvist', kode: grund });
  return { svar: afslagsside(kode, anmodningId), kode: grund };
}

function logaktoer(rolle: Indgang, identitet: Identitet): Logaktoer {
  if (identitet.profil === 'Person') return { rolle, organisation: 'UKENDT', brugerId: '-' };
  return { rolle, organisation: `VIRKSOMHED#${identitet.cvr}`, brugerId: identitet.brugerId };
}

function kodeFor({ grund }: Afvist): Loginafslag {
  if (grund === 'STATUS') return 'LOGIN_AFBRUDT';
  return grund === 'SIKRINGSNIVEAU' ? 'SIKRINGSNIVEAU_FOR_LAVT' : 'SVAR_AFVIST';
}
