import { useEffect, useRef, useState } from 'preact/hooks';
import { type Fejlsvar, kald, kanGentages } from './kald.ts';
import type { AnswerOf, Navn, RequestOf } from './kontrakt.ts';

/** What a form or a dialog has to know of what it sends. */
export type Kaldstilstand = {
  readonly igang: boolean;
  readonly fejl: Fejlsvar | undefined;
  readonly igen?: (() => unknown) | undefined;
};

export type Kommando<N extends Navn> = {
  readonly igang: boolean;
  readonly fejl: Fejlsvar | undefined;
  /** Sends, and answers nothing where it failed: then `fejl` says why. */
  send(request: RequestOf<N>): Promise<AnswerOf<N> | undefined>;
  /** Sends what was sent last, with the same id. Nothing where there is nothing to repeat. */
  readonly igen: (() => Promise<AnswerOf<N> | undefined>) | undefined;
  /** Clears what is shown. The id of what nobody knows the end of stays: the same sent from another step is sent once. */
  nulstil(): void;
};

/**
 * One form and what it sends. The id is made when the form is sent first and kept until the answer is certain, so that a
 * second click, a retry and a new login never do a thing twice. A refusal has stored nothing: the next try is a new one.
 */
export function useKald<N extends Navn>(navn: N): Kommando<N> {
  const [state, setState] = useState<{ igang: boolean; fejl?: Fejlsvar }>({ igang: false });
  const busy = useRef(false);
  const id = useRef<string>(undefined);
  const last = useRef<RequestOf<N>>(undefined);

  async function send(request: RequestOf<N>): Promise<AnswerOf<N> | undefined> {
    if (busy.current) return undefined;
    busy.current = true;
    id.current ??= crypto.randomUUID();
    last.current = request;
    setState({ igang: true });
    const result = await kald(navn, request, id.current);
    busy.current = false;
    if (result.ok || !kanGentages(result.fejl)) id.current = undefined;
    setState(result.ok ? { igang: false } : { igang: false, fejl: result.fejl });
    return result.ok ? result.svar : undefined;
  }

  const request = last.current;
  const repeatable = state.fejl !== undefined && kanGentages(state.fejl) && request !== undefined;
  return {
    igang: state.igang,
    fejl: state.fejl,
    send,
    igen: repeatable ? () => send(request) : undefined,
    nulstil: () => setState({ igang: false }),
  };
}

export type Hentet<N extends Navn> = {
  readonly svar: AnswerOf<N> | undefined;
  readonly fejl: Fejlsvar | undefined;
  readonly henter: boolean;
  hent(): void;
};

/** Fetches when the component appears, and again when `hent` is called or `noegle` changes. */
export function useHent<N extends Navn>(navn: N, request: RequestOf<N>, noegle = ''): Hentet<N> {
  const [state, setState] = useState<{ svar?: AnswerOf<N>; fejl?: Fejlsvar; henter: boolean }>({ henter: true });
  const [round, setRound] = useState(0);
  // The request is new at every drawing; `noegle` says when it differs
  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, henter: true }));
    void kald(navn, request).then((result) => {
      if (!current) return;
      setState(result.ok ? { svar: result.svar, henter: false } : { fejl: result.fejl, henter: false });
    });
    return () => {
      current = false;
    };
  }, [navn, noegle, round]);
  return { svar: state.svar, fejl: state.fejl, henter: state.henter, hent: () => setRound((n) => n + 1) };
}
