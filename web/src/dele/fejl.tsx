import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { tekster } from '../sprog.ts';
import { Ikon } from './ikon.tsx';

/** What is wrong with a field; `felt` is the id of the element that can be mended. */
export type Feltfejl = { readonly felt: string; readonly besked: string };

const T = tekster({
  da: { titel: 'Der er problemer', fejl: 'Fejl: ' },
  en: { titel: 'There is a problem', fejl: 'Error: ' },
});

type Props = {
  fejl: readonly Feltfejl[];
  /** Where the field is on another step: goes there first. */
  gaaTil?: (felt: string) => void;
};

/**
 * Also for a single error. Takes the focus when it gets other errors, and when the form beside it is sent again with the
 * same; never while somebody types, when the page is only drawn anew. Each line leads to its field.
 */
export function Fejlopsummering({ fejl, gaaTil }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    ref.current?.focus();
  }, [JSON.stringify(fejl)]);
  useEffect(() => {
    // The form has taken the event before, and is drawn with what came of it.
    const again = ({ target }: Event) => {
      if (target instanceof Node && ref.current?.parentElement?.contains(target)) ref.current.focus();
    };
    addEventListener('submit', again);
    return () => removeEventListener('submit', again);
  }, []);
  if (fejl.length === 0) return null;
  const follow = (event: MouseEvent, felt: string) => {
    event.preventDefault();
    gaaTil?.(felt);
    requestAnimationFrame(() => document.getElementById(felt)?.focus());
  };
  return (
    <div class="alert alert-error" role="alert" tabIndex={-1} ref={ref} data-module="error-summary">
      <Ikon navn="error" tekst="Fejl" klasse="alert-icon" />
      <div class="alert-body">
        <h2 class="alert-heading">{T().titel}</h2>
        <ul class="alert-text nobullet-list">
          {fejl.map(({ felt, besked }) => (
            <li key={felt + besked}>
              <a href={`#${felt}`} class="function-link" onClick={(event) => follow(event, felt)}>
                {besked}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

export function fejlFor(fejl: readonly Feltfejl[], felt: string): string | undefined {
  return fejl.find((f) => f.felt === felt)?.besked;
}

/** The message right above its field. */
export function Fejltekst({ id, besked }: { id: string; besked: string | undefined }) {
  if (besked === undefined) return null;
  return (
    <span class="form-error-message" id={`${id}-error`}>
      <span class="sr-only">{T().fejl}</span>
      {besked}
    </span>
  );
}
