import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { readClock, stopwatch } from '#shared/clock.ts';
import { INDGANG, LOGINAFSLAG, type Loginafslag, type LoginFunktion } from '#shared/contract/login.ts';
import type { Rolle } from '#shared/domain/aktoer.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { describeError, writeLog } from './log.ts';
import { htmlPage } from './page.ts';
import { clearLoginCookie } from './session-cookie.ts';

/** What a function of logging in or out is called with. */
export type Logincall = {
  readonly event: APIGatewayProxyEventV2;
  readonly now: Tidspunkt;
  readonly anmodningId: string;
  readonly cookies: readonly string[];
};

/** Its answer, and what the log line says of it. */
export type Loginudfald = {
  readonly svar: APIGatewayProxyStructuredResultV2;
  readonly kode?: string;
  readonly rolle?: Rolle | undefined;
};

/** The Lambda of a login page: one log line, and a page where something nobody foresaw went wrong. */
export function loginHandler(funktion: LoginFunktion, run: (call: Logincall) => Promise<Loginudfald>) {
  let koldstart = true;
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const elapsed = stopwatch();
    const anmodningId = event.requestContext.requestId;
    const finish = ({ svar, kode, rolle }: Loginudfald, error?: unknown) => {
      const status = svar.statusCode ?? 200;
      const fejl = error === undefined ? {} : { fejl: describeError(error) };
      writeLog({ operation: funktion, status, kode, rolle, anmodningId, ms: elapsed(), koldstart, ...fejl });
      koldstart = false;
      return svar;
    };
    try {
      return finish(await run({ event, now: readClock(), anmodningId, cookies: event.cookies ?? [] }));
    } catch (error) {
      return finish({ svar: afslagsside('LOGIN_FEJLEDE', anmodningId), kode: 'INTERN_FEJL' }, error);
    }
  };
}

/** The page of who was not let in: why, and where to go. */
export function afslagsside(kode: Loginafslag, reference: string): APIGatewayProxyStructuredResultV2 {
  const { status, titel, tekst, indgange } = LOGINAFSLAG[kode];
  const links = indgange.map((indgang) => ({
    href: INDGANG[indgang].start,
    tekst: `Log ind: ${INDGANG[indgang].navn}`,
  }));
  const front = { href: '/', tekst: 'Gå til forsiden' };
  return htmlPage({ status, titel, tekst, links: [...links, front], cookies: [clearLoginCookie()] }, reference);
}
