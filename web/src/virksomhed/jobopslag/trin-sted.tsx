import { alleKommuner } from '#shared/values/kommune.ts';
import { fejlFor } from '../../dele/fejl.tsx';
import { Tekstfelt, Udvalg } from '../../dele/felter.tsx';
import { OPSLAG } from './tekster.ts';
import type { TrinProps } from './trin.ts';

export function TrinSted({ udkast, skift, fejl }: TrinProps) {
  const t = OPSLAG();
  const kommuner = alleKommuner().map(({ kode, navn }) => ({ vaerdi: kode as string, tekst: navn }));
  return (
    <>
      <Tekstfelt
        id="adresse"
        navn={t.adresse}
        vaerdi={udkast.adresse}
        skift={(adresse) => skift({ adresse })}
        max={100}
        frivilligt
        fejl={fejlFor(fejl, 'adresse')}
      />
      <Tekstfelt
        id="postnummer"
        navn={t.postnummer}
        vaerdi={udkast.postnummer}
        skift={(postnummer) => skift({ postnummer })}
        tal="numeric"
        bredde="kort"
        max={4}
        fejl={fejlFor(fejl, 'postnummer')}
      />
      <Tekstfelt
        id="by"
        navn={t.by}
        vaerdi={udkast.by}
        skift={(by) => skift({ by })}
        bredde="mellem"
        max={50}
        fejl={fejlFor(fejl, 'by')}
      />
      <Udvalg
        id="kommunekode"
        navn={t.kommune}
        vaerdi={udkast.kommunekode}
        skift={(kommunekode) => skift({ kommunekode })}
        valg={[{ vaerdi: '', tekst: t.vaelgKommune }, ...kommuner]}
        fejl={fejlFor(fejl, 'kommunekode')}
      />
    </>
  );
}
