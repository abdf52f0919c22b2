import type { Dato } from '#shared/values/dato.ts';
import { fejlFor } from '../../dele/fejl.tsx';
import { Datofelt } from '../../dele/felter.tsx';
import { dag } from '../../format.ts';
import { OPSLAG } from './tekster.ts';
import type { TrinProps } from './trin.ts';

/** @param vistFra the first day of a post that is published: it stands */
export function TrinPeriode({ udkast, skift, fejl, vistFra }: TrinProps & { vistFra: Dato | undefined }) {
  const t = OPSLAG();
  return (
    <>
      {vistFra ? (
        <p>{t.fraFast(dag(vistFra))}</p>
      ) : (
        <Datofelt
          id="fra"
          navn={t.fra}
          vaerdi={udkast.fra}
          skift={(fra) => skift({ fra })}
          fejl={fejlFor(fejl, 'fra')}
        />
      )}
      <Datofelt
        id="til"
        navn={t.til}
        hjaelp={t.tilHjaelp}
        vaerdi={udkast.til}
        skift={(til) => skift({ til })}
        fejl={fejlFor(fejl, 'til')}
      />
      <Datofelt
        id="ansoegningsfrist"
        navn={t.frist}
        vaerdi={udkast.ansoegningsfrist}
        skift={(ansoegningsfrist) => skift({ ansoegningsfrist })}
        frivilligt
        fejl={fejlFor(fejl, 'ansoegningsfrist')}
      />
    </>
  );
}
