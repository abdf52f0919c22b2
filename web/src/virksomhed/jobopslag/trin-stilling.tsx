import { KATEGORIER } from '#shared/domain/jobopslag.ts';
import { fejlFor } from '../../dele/fejl.tsx';
import { Tekstfelt } from '../../dele/felter.tsx';
import { JOB } from '../../job/tekster.ts';
import { OPSLAG } from './tekster.ts';
import type { TrinProps } from './trin.ts';

/** R200, R201: the kind of work is free, with the examples as suggestions. */
export function TrinStilling({ udkast, skift, fejl }: TrinProps) {
  const t = OPSLAG();
  return (
    <>
      <Tekstfelt
        id="overskrift"
        navn={t.overskrift}
        hjaelp={t.overskriftHjaelp}
        vaerdi={udkast.overskrift}
        skift={(overskrift) => skift({ overskrift })}
        max={80}
        fejl={fejlFor(fejl, 'overskrift')}
      />
      <Tekstfelt
        id="kategori"
        navn={JOB().kategori}
        hjaelp={t.kategoriHjaelp}
        vaerdi={udkast.kategori}
        skift={(kategori) => skift({ kategori })}
        forslag={KATEGORIER}
        max={60}
        frivilligt
        fejl={fejlFor(fejl, 'kategori')}
      />
      <Tekstfelt
        id="antalStillinger"
        navn={JOB().antal}
        vaerdi={udkast.antalStillinger}
        skift={(antalStillinger) => skift({ antalStillinger })}
        tal="numeric"
        bredde="kort"
        max={2}
        fejl={fejlFor(fejl, 'antalStillinger')}
      />
    </>
  );
}
