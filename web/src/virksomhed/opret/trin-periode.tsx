import { useState } from 'preact/hooks';
import { Fejlopsummering, type Feltfejl } from '../../dele/fejl.tsx';
import { Knap } from '../../dele/side.tsx';
import { idag } from '../../indtastning.ts';
import { readPeriode } from '../periode.ts';
import { Periodefelt } from '../periodefelt.tsx';
import { OPRET } from './tekster.ts';
import type { TrinProps } from './trin-nummer.tsx';

export function TrinPeriode({ udkast, skift, videre }: TrinProps) {
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const submit = (event: Event) => {
    event.preventDefault();
    const laest = readPeriode(udkast.periode, idag());
    setFejl(laest.ok ? [] : laest.fejl);
    if (laest.ok) videre();
  };
  return (
    <>
      <Fejlopsummering fejl={fejl} />
      <form onSubmit={submit} noValidate>
        <Periodefelt
          felter={udkast.periode}
          skift={(periode) => skift({ periode, resten: [] })}
          fejl={fejl}
          del={(_, resten) => {
            setFejl([]);
            skift({ resten });
          }}
        />
        <div class="knapper">
          <Knap type="submit">{OPRET().naeste}</Knap>
        </div>
      </form>
    </>
  );
}
