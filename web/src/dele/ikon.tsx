import sprite from 'dkfds/dist/img/all-svg-icons.svg?url';

export type Ikonnavn =
  | 'check'
  | 'close'
  | 'edit'
  | 'error'
  | 'info'
  | 'lock'
  | 'menu'
  | 'person'
  | 'print'
  | 'search'
  | 'success'
  | 'warning'
  | 'arrow-forward'
  | 'business'
  | 'groups'
  | 'refresh'
  | 'copy';

/** An icon from the design system. Without a text it says nothing to a screen reader. */
export function Ikon({ navn, tekst, klasse = '' }: { navn: Ikonnavn; tekst?: string; klasse?: string }) {
  const label = tekst === undefined ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': tekst };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden where the text beside it says the same
    <svg class={`icon-svg ${klasse}`} focusable="false" {...label}>
      <use href={`${sprite}#${navn}`} />
    </svg>
  );
}
