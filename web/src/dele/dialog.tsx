import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { tekster } from '../sprog.ts';
import { Ikon } from './ikon.tsx';

const T = tekster({ da: { luk: 'Luk' }, en: { luk: 'Close' } });

/** The way out of what is asked, with nothing done. */
export const FORTRYD = tekster({ da: 'Fortryd', en: 'Go back' });

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
  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    dialog?.querySelector('h2')?.focus();
    return () => {
      dialog?.close();
      // When the dialog is out of the page, and what is under it can be reached again.
      requestAnimationFrame(() => {
        const lost = document.activeElement === document.body || document.activeElement === null;
        if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
      });
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
