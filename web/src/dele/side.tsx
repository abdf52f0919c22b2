import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tekster } from '../sprog.ts';

const T = tekster({ da: { henter: 'Henter …' }, en: { henter: 'Loading …' } });

/** The first page does not move the focus; every later one does, to its heading. */
let first = true;

type Sideprops = { titel: string; fane?: string; kicker?: string; children: ComponentChildren };

/** `fane` is the tab's title where the heading names a person: titles stand in the browser's history. */
export function Side({ titel, fane = titel, kicker, children }: Sideprops) {
  const ref = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${fane} – Socialt frikort`;
    if (!first) ref.current?.focus({ preventScroll: true });
    first = false;
  }, [titel, fane]);
  return (
    <>
      {kicker && <p class="step-subheading">{kicker}</p>}
      <h1 tabIndex={-1} ref={ref}>
        {titel}
      </h1>
      {children}
    </>
  );
}

/** Shown at once as room, as a spinner only where it takes a while, and told when it does. */
export function Henter({ tekst }: { tekst?: string }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="henter" role="status">
      {long && (
        <>
          <div class="spinner" />
          <p>{tekst ?? T().henter}</p>
        </>
      )}
    </div>
  );
}

/** A button that says that it is at work, and does not do it twice. */
export function Knap(p: {
  igang?: boolean;
  slags?: 'primary' | 'secondary' | 'tertiary' | 'warning';
  type?: 'submit' | 'button';
  klik?: () => void;
  children: ComponentChildren;
}) {
  return (
    <button
      type={p.type ?? 'button'}
      class={`button button-${p.slags ?? 'primary'}`}
      aria-disabled={p.igang ? true : undefined}
      onClick={(event) => {
        if (p.igang) event.preventDefault();
        else p.klik?.();
      }}
    >
      {p.igang ? <span class="knap-igang" aria-hidden="true" /> : null}
      {p.children}
    </button>
  );
}
