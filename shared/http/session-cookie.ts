/** The prefix binds the cookie to this host and to HTTPS; no script can read it, no other site can send it along. */
const NAME = '__Host-session';

export function setSessionCookie(token: string): string {
  return `${NAME}=${token}; Path=/; HttpOnly; Secure; SameSite=Strict`;
}

export function clearSessionCookie(): string {
  return `${NAME}=; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age=0`;
}

/** The token that a request carries, if it carries exactly one. */
export function sessionToken(cookies: readonly string[]): string | undefined {
  const values = cookies
    .flatMap((line) => line.split(';'))
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${NAME}=`))
    .map((pair) => pair.slice(NAME.length + 1));
  return values.length === 1 && /^[A-Za-z0-9_-]{43}$/.test(values[0] ?? '') ? values[0] : undefined;
}
