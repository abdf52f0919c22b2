import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { tekster } from '../sprog.ts';
import { Ikon } from './ikon.tsx';

const T = tekster({
  da: { info: 'Information', success: 'Det lykkedes', warning: 'Bemærk', error: 'Fejl' },
  en: { info: 'Information', success: 'Done', warning: 'Please note', error: 'Error' },
});

type Props = {
  slags: 'info' | 'success' | 'warning' | 'error';
  titel?: string;
  /** Moves focus here when it appears: for what the user must see before going on. */
  fokus?: boolean;
  children?: ComponentChildren;
};

export function Besked({ slags, titel, fokus = false, children }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (fokus) ref.current?.focus();
  }, [fokus]);
  return (
    <div class={`alert alert-${slags}`} ref={ref} tabIndex={fokus ? -1 : undefined} role={fokus ? 'alert' : undefined}>
      <Ikon navn={slags} tekst={T()[slags]} klasse="alert-icon" />
      <div class="alert-body">
        {titel && <p class="alert-heading">{titel}</p>}
        {children && <div class="alert-text">{children}</div>}
      </div>
    </div>
  );
}
