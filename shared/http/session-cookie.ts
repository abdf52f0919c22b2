/** The prefix binds the cookie to this host and to HTTPS; no script can read it, no other site can send it along. */
const NAME = '__Host-session';

export function setSessionCookie(token: string): string {
  return `${NAME}=${token}; Path=/; HttpOnly; Secure; SameSite=Strict`;
}

export function clearSessionCookie(): string {
  return `${NAME}=; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age=0`;
}

/**
 * The cookie of a login under way. The answer is posted by NemLog-in's page, and only a cookie that says so comes along
 * with another site's post. It opens nothing: it tells that the answer comes through the browser that asked.
 */
const LOGIN_NAME = '__Host-login';
const LOGIN_SEKUNDER = 15 * 60;

export function setLoginCookie(token: string): string {
  return `${LOGIN_NAME}=${token}; Path=/; HttpOnly; Secure; SameSite=None; Max-Age=${LOGIN_SEKUNDER}`;
}

export function clearLoginCookie(): string {
  return `${LOGIN_NAME}=; Path=/; HttpOnly; Secure; SameSite=None; Max-Age=0`;
}

export function loginToken(cookies: readonly string[]): string | undefined {
  return tokenIn(cookies, LOGIN_NAME);
}

/** The token that a request carries, if it carries exactly one. */
export function sessionToken(cookies: readonly string[]): string | undefined {
  return tokenIn(cookies, NAME);
}

function tokenIn(cookies: readonly string[], name: string): string | undefined {
  const values = cookies
    .flatMap((line) => line.split(';'))
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 && /^[A-Za-z0-9_-]{43}$/.test(values[0] ?? '') ? values[0] : undefined;
}
