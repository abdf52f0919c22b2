import type { Demokort } from '#infra/local/demo-data.ts';
import type { Reply } from '#infra/local/gateway/answer.ts';
import { ownReply } from '#infra/local/gateway/answer.ts';
import type { Incoming } from '#infra/local/gateway/event.ts';
import type { Jobnet } from '#infra/local/jobnet.ts';
import type { Mail } from '#infra/local/ses.ts';
import { findTestbruger, TESTBRUGERE } from '#infra/local/testbrugere.ts';
import type { FunctionPool } from '#infra/local/worker-pool.ts';
import { type Aktoer, aktoerReference } from '#shared/domain/aktoer.ts';
import { clearSessionCookie, sessionToken, setSessionCookie } from '#shared/http/session-cookie.ts';
import { redirect } from './html.ts';
import { jobnetPage, styrJobnet } from './jobnet-sider.ts';
import { frontPage, type LoggetInd, loginPage } from './pages.ts';
import { postPage } from './post.ts';
import type { SessionEvent, SessionSvar } from './session-function.ts';
import { setUr, type Ur, urPage } from './ur.ts';

export type LoginOptions = {
  readonly ur: Ur;
  readonly jobnet: Jobnet;
  readonly mails: readonly Mail[];
  readonly siteOrigin: string;
  readonly sessions: FunctionPool;
  demokort(): Promise<readonly Demokort[]>;
};

/** The pages of the local system itself. Nothing for a path that is not one of them. */
export function createPages(options: LoginOptions): (incoming: Incoming) => Promise<Reply | undefined> {
  return async (incoming) => {
    switch (`${incoming.method} ${incoming.path}`) {
      case 'GET /lokal':
        return frontPage(await whoIs(incoming), options.siteOrigin);
      case 'GET /lokal/login':
        return loginPage({ loggetInd: await whoIs(incoming), demokort: await options.demokort() });
      case 'POST /lokal/login':
        return fromOwnPage(incoming) ? logIn(incoming) : ownReply(403);
      case 'POST /lokal/logud':
        return fromOwnPage(incoming) ? logOut(incoming) : ownReply(403);
      case 'GET /lokal/jobnet':
        return jobnetPage(options.jobnet);
      case 'POST /lokal/jobnet':
        return fromOwnPage(incoming) ? styrJobnet(options.jobnet, incoming) : ownReply(403);
      case 'GET /lokal/post':
        return postPage(options.mails);
      case 'GET /lokal/ur':
        return urPage(options.ur);
      case 'POST /lokal/ur':
        return fromOwnPage(incoming) ? setUr(options.ur, incoming) : ownReply(403);
      default:
        return undefined;
    }
  };

  async function logIn(incoming: Incoming): Promise<Reply> {
    const bruger = findTestbruger(new URLSearchParams(incoming.body.toString('utf8')).get('bruger') ?? '');
    const before = await whoIs(incoming);
    const refuse = async (fejl: string) => loginPage({ loggetInd: before, demokort: await options.demokort(), fejl });
    if (bruger === undefined) return refuse('Vælg en af testbrugerne nedenfor.');
    const { token } = await ask({ handling: 'start', bruger: bruger.id });
    // Nobody is told more than that there is no card: it is what a citizen will be told too.
    if (token === undefined) return refuse(`${bruger.navn} har ikke et socialt frikort.`);
    await endOf(incoming);
    return redirect('/lokal', setSessionCookie(token));
  }

  async function logOut(incoming: Incoming): Promise<Reply> {
    await endOf(incoming);
    return redirect('/lokal/login', clearSessionCookie());
  }

  async function endOf(incoming: Incoming): Promise<void> {
    const token = sessionToken(incoming.cookies);
    if (token !== undefined) await ask({ handling: 'slut', token });
  }

  async function whoIs(incoming: Incoming): Promise<LoggetInd | undefined> {
    const token = sessionToken(incoming.cookies);
    const { aktoer } = token === undefined ? {} : await ask({ handling: 'hvem', token });
    return aktoer && asTestbruger(aktoer, await options.demokort());
  }

  async function ask(event: SessionEvent): Promise<SessionSvar> {
    const outcome = await options.sessions.invoke(event);
    if (outcome.kind !== 'result') throw new Error(outcome.reason);
    return outcome.value as SessionSvar;
  }

  /** A form of another site must not log anyone in or out here. */
  function fromOwnPage({ headers }: Incoming): boolean {
    const site = headers['sec-fetch-site'];
    return site === 'same-origin' || (site === undefined && headers.origin === options.siteOrigin);
  }
}

/** The user that an actor is, as people know them. A session of someone else's making is shown by what it says itself. */
function asTestbruger(aktoer: Aktoer, demokort: readonly Demokort[]): LoggetInd {
  const { brugerId, organisation } = aktoerReference(aktoer);
  const kort = demokort.find((each) => aktoer.rolle === 'borger' && each.frikortnummer === aktoer.frikortnummer);
  if (kort !== undefined) return { navn: kort.navn, organisation: 'Borger' };
  const known = TESTBRUGERE.find(
    ({ login }) => 'aktoer' in login && 'brugerId' in login.aktoer && login.aktoer.brugerId === brugerId,
  );
  return known ?? { navn: brugerId, organisation };
}
