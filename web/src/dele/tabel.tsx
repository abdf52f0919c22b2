import type { ComponentChildren } from 'preact';

type Props = {
  navn: string;
  /** Keeps its columns on a phone: two or three short ones. */
  smal?: boolean;
  hoveder: readonly string[];
  /** The first of a row is its heading. */
  raekker: readonly (readonly ComponentChildren[])[];
};

/** A number in a cell: on one line, its digits under each other. */
export function Talcelle({ children }: { children: ComponentChildren }) {
  return <span class="beloeb">{children}</span>;
}

export function Tabel({ navn, smal = false, hoveder, raekker }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section class="tabel-rulle" tabIndex={0} aria-label={navn}>
      <table class={smal ? 'table table--compact' : 'table table--responsive-headers'}>
        <thead>
          <tr>
            {hoveder.map((hoved) => (
              <th key={hoved} scope="col">
                {hoved}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {raekker.map(([foerste, ...resten], i) => (
            <tr key={i}>
              <th scope="row">{foerste}</th>
              {resten.map((celle, j) => (
                <td key={hoveder[j + 1]} data-title={hoveder[j + 1]}>
                  {celle}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
