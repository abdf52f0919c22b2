import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { tekster } from '../sprog.ts';
import { Ikon } from './ikon.tsx';

const T = tekster({ da: { luk: 'Luk' }, en: { luk: 'Close' } });

type Props = {
  titel: string;
  /** Left out where the user has to choose. */
  luk?: () => void;
  children: ComponentChildren;
  handlinger: ComponentChildren;
};

/** The browser's own dialog: it holds the focus, shuts out what is under it, and Escape closes it. */
export function Dialog({ titel, luk, children, handlinger }: Props) {
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    ref.current?.showModal();
    ref.current?.querySelector('h2')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const cancel = (event: Event) => {
    event.preventDefault();
    luk?.();
  };
  return (
    <dialog class="dialog" ref={ref} aria-labelledby={id} onCancel={cancel}>
      <div class="dialog-hoved">
        <h2 id={id} tabIndex={-1}>
          {titel}
        </h2>
        {luk && (
          <button type="button" class="function-link" onClick={luk}>
            <Ikon navn="close" />
            {T().luk}
          </button>
        )}
      </div>
      {children}
      <div class="knapper">{handlinger}</div>
    </dialog>
  );
}
