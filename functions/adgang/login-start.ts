import { newToken } from '#shared/chance.ts';
import { INDGANG } from '#shared/contract/login.ts';
import { INDGANGE, PROFIL_FOR } from '#shared/domain/indgang.ts';
import { writeCertifikatDage } from '#shared/http/log.ts';
import { loginHandler } from '#shared/http/login-handler.ts';
import { redirect } from '#shared/http/page.ts';
import { setLoginCookie } from '#shared/http/session-cookie.ts';
import { newLoginAnmodning } from '#shared/nemlogin/anmodning.ts';
import { dageTilUdloeb, nemloginSettings } from '#shared/nemlogin/settings.ts';
import { putLoginanmodning } from '#shared/store/login.ts';

/** R062, R063: an entrance's button. Sends the browser to NemLog-in with a signed request for the right kind of identity. */
export const handler = loginHandler('login-start', async ({ event, now }) => {
  const indgang = INDGANGE.find((each) => INDGANG[each].start === event.rawPath);
  if (indgang === undefined) throw new Error('a route without an entrance');
  const settings = await nemloginSettings();
  writeCertifikatDage(dageTilUdloeb(settings, now));
  const { id, url } = await newLoginAnmodning(settings, PROFIL_FOR[indgang]);
  const token = newToken();
  await putLoginanmodning(id, { indgang, token, url }, now);
  return { svar: redirect(url, [setLoginCookie(token)]), rolle: indgang };
});
