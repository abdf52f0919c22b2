import { useEffect, useState } from 'preact/hooks';
import type { Rolle } from '#shared/domain/aktoer.ts';

/** What `show-session` answers. */
export type Session = {
  readonly rolle: Rolle;
  readonly navn: string;
  readonly organisation: string;
  /** When it ends if nothing is done. */
  readonly ledigUdloeber: string;
  /** When it ends whatever is done. */
  readonly udloeber: string;
};

type State =
  | { readonly status: 'ukendt' | 'ingen' | 'svarerIkke' }
  /** `udloebet`: it was open, and what is typed on the page is still there. */
  | {
      readonly status: 'aaben' | 'udloebet';
      readonly session: Session;
      readonly slut: number;
    };

/** So long after its last use a session ends (the rules' own `session`). */
const LEDIG_MS = 30 * 60_000;

let state: State = { status: 'ukendt' };
const listeners = new Set<() => void>();
/** To the windows beside this one: the session is theirs too. */
const kanal = new BroadcastChannel('session');
kanal.onmessage = () => set({ status: 'ingen' });

function set(next: State): void {
  state = next;
  for (const listener of listeners) listener();
}

export function useSession(): State {
  const [value, setValue] = useState(state);
  useEffect(() => {
    const listener = () => setValue(state);
    listeners.add(listener);
    listener();
    return () => void listeners.delete(listener);
  }, []);
  return value;
}

/** Asks who is logged in. */
export async function loadSession(): Promise<void> {
  const response = await request('/api/faelles/show-session');
  if (response?.ok) open((await response.json()) as Session, response);
  else if (response !== undefined && [401, 403].includes(response.status)) set({ status: 'ingen' });
  else set({ status: 'svarerIkke' });
}

/** Keeps the session open a while longer. False where it could not be. */
export async function extendSession(): Promise<boolean> {
  const response = await request('/api/faelles/extend-session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: '{}',
  });
  if (!response?.ok) return false;
  if (state.status === 'aaben') await loadSession();
  return true;
}

/** After a new login in another tab, or an absence: true where the same person's organisation and role are back. */
export async function resumeSession(): Promise<'fortsat' | 'enAnden' | 'ingen'> {
  const before = 'session' in state ? state.session : undefined;
  const response = await request('/api/faelles/show-session');
  if (!response?.ok) return 'ingen';
  const session = (await response.json()) as Session;
  const same =
    before === undefined ||
    (before.rolle === session.rolle && before.organisation === session.organisation && before.navn === session.navn);
  if (!same) return 'enAnden';
  open(session, response);
  return 'fortsat';
}

export async function logout(): Promise<void> {
  const response = await request('/api/login/logout', { method: 'POST' });
  sessionStorage.removeItem('kladde');
  set({ status: 'ingen' });
  kanal.postMessage('loggetAf');
  const videre = await response?.json().catch(() => undefined);
  // NemLog-in's own logout is another site's page: the answer names it.
  location.assign(typeof videre?.videre === 'string' ? videre.videre : '/logget-af');
}

export function loginUrl(rolle: Rolle): string {
  return `/api/login/start-${rolle}`;
}

/** An answered call is use: the idle time begins again, on the server too. */
export function noteUse(): void {
  if (state.status !== 'aaben') return;
  const absolute = Date.parse(state.session.udloeber);
  set({ ...state, slut: Math.min(Date.now() + LEDIG_MS, absolute) });
}

/** The server no longer knows us. What is typed stays in memory under the dialog. */
export function sessionLost(): void {
  if (state.status === 'aaben') set({ ...state, status: 'udloebet' });
  else if (state.status !== 'udloebet') set({ status: 'ingen' });
}

/**
 * A browser may keep a whole page for its back button, also after somebody has logged out or gone. So a page that is left
 * is covered, and shown again only to who is logged in as before.
 */
export function guardKeptPage(): void {
  const show = (shown: boolean) => {
    document.documentElement.hidden = !shown;
  };
  addEventListener('pagehide', () => show(!('session' in state)));
  addEventListener('pageshow', async ({ persisted }) => {
    if (!persisted) return;
    if ('session' in state && (await resumeSession()) !== 'fortsat') location.reload();
    else show(true);
  });
}

function open(session: Session, response: Response): void {
  // The machine's clock may be wrong: the server's own says how long there is.
  const server = Date.parse(response.headers.get('date') ?? '') || Date.now();
  const skew = Date.now() - server;
  const absolute = Date.parse(session.udloeber) + skew;
  const idle = Date.parse(session.ledigUdloeber) + skew;
  set({
    status: 'aaben',
    session: { ...session, udloeber: new Date(absolute).toISOString() },
    slut: Math.min(idle, absolute),
  });
}

async function request(path: string, init: RequestInit = {}): Promise<Response | undefined> {
  try {
    return await fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(15_000), ...init });
  } catch {
    return undefined;
  }
}

/** The organisation of who is logged in: a caseworker's municipality. */
export function useKommune(): string {
  const session = useSession();
  return session.status === 'aaben' || session.status === 'udloebet' ? session.session.organisation : '';
}
