import type { ComponentChildren } from 'preact';
import type { Satsoversigt } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { kr } from '../format.ts';

const SLAGS = { varsel: 'warning', dagligt: 'warning', alarm: 'error' } as const;

/** The first year that has no amount in force: this year where it was never confirmed, else the next. */
export function manglendeAar({ iKraft, naesteAar, naesteAarBekraeftet }: Satsoversigt): number | undefined {
  const iAar = naesteAar - 1;
  if (!iKraft.some(({ aar }) => aar === iAar)) return iAar;
  return naesteAarBekraeftet ? undefined : naesteAar;
}

/** Whether the amounts are ready for New Year, and what is to be done where they are not (D15). */
export function NaesteAar({ satser, children }: { satser: Satsoversigt; children?: ComponentChildren }) {
  const { naesteAar, forslag, iKraft, varsel } = satser;
  const mangler = manglendeAar(satser);
  if (mangler === undefined) {
    const loft = iKraft.find(({ aar }) => aar === naesteAar)?.loftOere;
    return (
      <Besked slags="success" titel={`Beløbet for ${naesteAar} er på plads`}>
        {loft !== undefined && <p>{kr(loft)}</p>}
        <p>Årsskiftet kører af sig selv den 1. januar kl. 00.00.</p>
      </Besked>
    );
  }
  const venter = forslag.some((f) => f.aar === mangler && f.bekraeftet === undefined && f.rettelse === undefined);
  if (mangler < naesteAar) {
    return (
      <Besked slags="error" titel={`Beløbet for ${mangler} mangler, og året er begyndt`}>
        <p>Ingen kort har fået {mangler}. Virksomheder og borgere får at vide hvorfor. Intet er gået tabt.</p>
        <p>
          {venter
            ? 'Beløbet er indtastet. Så snart en anden operatør har bekræftet det, virker alt.'
            : 'Indtast beløbet nu, og få en anden operatør til at bekræfte det. Så virker alt.'}
        </p>
        {children}
      </Besked>
    );
  }
  return (
    <Besked
      slags={varsel === undefined ? 'info' : SLAGS[varsel]}
      titel={
        venter ? `Beløbet for ${mangler} mangler at blive bekræftet` : `Beløbet for ${mangler} er ikke indtastet endnu`
      }
    >
      <p>
        {venter
          ? 'En anden operatør end den, der indtastede det, skal bekræfte det.'
          : 'En operatør indtaster det, og en anden bekræfter det.'}{' '}
        Det skal være gjort senest den 31. december {mangler - 1}.
      </p>
      {varsel !== undefined && <p>Mangler det ved nytår, får ingen kort {mangler}, før det er bekræftet.</p>}
      {children}
    </Besked>
  );
}
