type Props = { titel: string; soejler: readonly { readonly navn: string; readonly antal: number }[] };

const BREDDE = 600;
const RAEKKE = 44;

/** Bars beside each other for the eye; the same numbers as text for who does not see them. */
export function Soejler({ titel, soejler }: Props) {
  const most = Math.max(1, ...soejler.map(({ antal }) => antal));
  const text = soejler.map(({ navn, antal }) => `${navn} ${antal}`).join(', ');
  return (
    <figure class="soejler">
      <figcaption>{titel}</figcaption>
      <svg viewBox={`0 0 ${BREDDE} ${soejler.length * RAEKKE}`} role="img" aria-label={`${titel}: ${text}`}>
        {soejler.map(({ navn, antal }, i) => (
          <g key={navn}>
            <text x="0" y={i * RAEKKE + 14} font-size="14">
              {navn}: {antal.toLocaleString('da-DK')}
            </text>
            <rect
              class="bjaelke-brugt"
              x="0"
              y={i * RAEKKE + 20}
              height="16"
              width={Math.max(1, (antal / most) * BREDDE)}
            />
          </g>
        ))}
      </svg>
    </figure>
  );
}
