import type { ComponentChildren } from 'preact';
import { rettefrist } from '#shared/domain/rettefrist.ts';
import { Kontaktlinje } from '../../dele/kontakt.tsx';
import { Knap } from '../../dele/side.tsx';
import { dag, kr, timer } from '../../format.ts';
import { readBeloeb } from '../beloeb.ts';
import { Regnestykke } from '../beloebsfelt.tsx';
import { kommandoAf } from './kommando.ts';
import { OPRET } from './tekster.ts';
import type { Udkast } from './udkast.ts';

type Props = {
  udkast: Udkast;
  gaaTil: (trin: number) => void;
  igang: boolean;
  /** The answer never came: it may be saved. */
  uafklaret: boolean;
  opret: () => void;
};

/** "Tjek dine svar": everything that will be sent, each with a way back to it. */
export function Opsummering({ udkast, gaaTil, igang, uafklaret, opret }: Props) {
  const t = OPRET();
  const kommando = kommandoAf(udkast);
  if (kommando === undefined) return null;
  const beloeb = readBeloeb(udkast.beloeb);
  const opgoerelse = beloeb.ok ? beloeb.opgoerelse : undefined;
  const { arbejdstidMinutter: minutter } = kommando;
  const rows: readonly (readonly [string, ComponentChildren, number])[] = [
    [t.borger, `${udkast.opslag?.navn ?? t.beskyttet} (${kommando.frikortnummer})`, 1],
    [t.periode, `${dag(kommando.startdato)} – ${dag(kommando.slutdato)}`, 2],
    [
      t.beloeb,
      opgoerelse ? <Regnestykke key="tal" tal={opgoerelse} /> : <strong key="kr">{kr(kommando.beloebOere)}</strong>,
      3,
    ],
    [t.arbejdstid, minutter === undefined ? t.ikkeOplyst : timer(minutter), 3],
    [t.arbejde, t.arbejdeSvar, 4],
    [t.kontakt, <Kontaktlinje key="kontakt" person={kommando.kontaktperson} />, 5],
  ];
  return (
    <>
      {!uafklaret && <p>{t.intet}</p>}
      <dl class="oplysninger oplysninger-ret">
        {rows.map(([label, value, trin]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
            <dd>
              <button type="button" class="function-link" onClick={() => gaaTil(trin)}>
                {t.ret}
                <span class="sr-only"> {label.toLowerCase()}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p>{t.frist(dag(rettefrist(kommando.slutdato)))}</p>
      <div class="knapper">
        <Knap igang={igang} klik={opret}>
          {igang ? t.opretter : t.opret}
        </Knap>
      </div>
    </>
  );
}
