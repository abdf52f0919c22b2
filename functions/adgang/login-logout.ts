import { LOGGET_UD_SIDE } from '#shared/contract/login.ts';
import { type Aktoer, aktoerReference } from '#shared/domain/aktoer.ts';
import { SECURITY_HEADERS } from '#shared/http/answer.ts';
import { afslagsside, type Logincall, type Loginudfald, loginHandler } from '#shared/http/login-handler.ts';
import { htmlPage, redirect } from '#shared/http/page.ts';
import { sameOrigin } from '#shared/http/same-origin.ts';
import { clearSessionCookie, sessionToken } from '#shared/http/session-cookie.ts';
import { Afvist } from '#shared/nemlogin/afvist.ts';
import { newLogudAnmodning, newLogudSvar, readLogudbesked } from '#shared/nemlogin/log-ud.ts';
import { nemloginSettings } from '#shared/nemlogin/settings.ts';
import { appendLog, type Logaktoer } from '#shared/store/log.ts';
import { putBevis } from '#shared/store/login.ts';
import { endNemloginSessions, endSession } from '#shared/store/session.ts';
import { encryptLoginbevis } from '#shared/vault/loginbevis.ts';

/** R065: the user's own button (POST), and NemLog-in's messages (GET): its request to end a session, its answer to ours. */
export const handler = loginHandler('login-logout', (call) =>
  call.event.requestContext.http.method === 'POST' ? logOut(call) : readMessage(call),
);

/** Whatever the browser keeps of the pages goes too, so that the back button shows nothing. */
const CLEAR = { 'clear-site-data': '"cache", "storage"' } as const;

async function logOut(call: Logincall): Promise<Loginudfald> {
  if (!sameOrigin(call.event.headers))
    return { svar: afslagsside('SVAR_AFVIST', call.anmodningId), kode: 'ANDET_STED' };
  const token = sessionToken(call.cookies);
  const session = token === undefined ? undefined : await endSession(token);
  if (session === undefined) return { svar: goOn(call, LOGGET_UD_SIDE) };
  await logEnd(call, session.aktoer);
  const { nemlogin, aktoer } = session;
  if (nemlogin === undefined) return { svar: goOn(call, LOGGET_UD_SIDE), rolle: aktoer.rolle };
  // The same login may have opened more than one session here.
  for (const other of await endNemloginSessions(nemlogin.sessionIndex)) await logEnd(call, other.aktoer);
  const { url } = await newLogudAnmodning(await nemloginSettings(), nemlogin);
  await keepBevis(call, url);
  return { svar: goOn(call, url), rolle: aktoer.rolle };
}

/** A script gets the next address to go to; a form gets a page that goes there. */
function goOn({ event }: Logincall, videre: string) {
  const cookies = [clearSessionCookie()];
  if (event.headers['sec-fetch-mode'] === 'navigate') {
    const links = [{ href: videre, tekst: 'Fortsæt' }];
    return htmlPage({ status: 200, titel: 'Du er logget ud', tekst: [], links, videre, cookies, headers: CLEAR });
  }
  const headers = { ...SECURITY_HEADERS, ...CLEAR, 'content-type': 'application/json; charset=utf-8' };
  return { statusCode: 200, headers, cookies, body: JSON.stringify({ videre }) };
}

async function readMessage(call: Logincall): Promise<Loginudfald> {
  const settings = await nemloginSettings();
  try {
    const besked = await readLogudbesked(call.event.rawQueryString, settings, call.now);
    await keepBevis(call, call.event.rawQueryString);
    // The session ended here before NemLog-in was asked, so its answer changes nothing.
    if (besked.slags === 'svar') return { svar: redirect(LOGGET_UD_SIDE, [clearSessionCookie()]) };
    const ended = await endNemloginSessions(besked.sessionIndex);
    for (const { aktoer } of ended) await logEnd(call, aktoer);
    const svar = redirect(await newLogudSvar(settings, besked.id), [clearSessionCookie()]);
    return { svar: { ...svar, headers: { ...svar.headers, ...CLEAR } } };
  } catch (error) {
    if (!(error instanceof Afvist)) throw error;
    await write(call, UKENDT, { udfald: 'afvist', kode: error.grund });
    return { svar: afslagsside('SVAR_AFVIST', call.anmodningId), kode: error.grund };
  }
}

const UKENDT: Logaktoer = { rolle: 'ukendt', organisation: 'UKENDT', brugerId: '-' };

function logEnd(call: Logincall, aktoer: Aktoer): Promise<void> {
  const angaar = aktoer.rolle === 'borger' ? { frikortnummer: aktoer.frikortnummer } : {};
  return write(call, aktoerReference(aktoer), { ...angaar, udfald: 'udfoert' });
}

function write(
  { now, anmodningId }: Logincall,
  aktoer: Logaktoer,
  rest: Parameters<typeof appendLog>[1],
): Promise<void> {
  return appendLog({ operation: 'logout', aktoer, now, anmodningId }, rest);
}

async function keepBevis({ event, now, anmodningId }: Logincall, besked: string): Promise<void> {
  const ip = event.requestContext.http.sourceIp;
  const dele = await encryptLoginbevis(anmodningId, JSON.stringify({ slags: 'logout', tidspunkt: now, ip, besked }));
  await putBevis(anmodningId, { tidspunkt: now, dele });
}
