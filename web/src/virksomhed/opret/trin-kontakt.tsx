import { useState } from 'preact/hooks';
import { Fejlopsummering, type Feltfejl } from '../../dele/fejl.tsx';
import { Knap } from '../../dele/side.tsx';
import { Kontaktfelter, kontaktFejl } from '../kontaktfelter.tsx';
import { OPRET } from './tekster.ts';
import type { TrinProps } from './trin-nummer.tsx';

export function TrinKontakt({ udkast, skift, videre, fast }: TrinProps & { fast: boolean }) {
  const t = OPRET();
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const submit = (event: Event) => {
    event.preventDefault();
    const found = kontaktFejl(udkast.kontakt);
    setFejl(found);
    if (found.length === 0) videre();
  };
  return (
    <>
      <Fejlopsummering fejl={fejl} />
      <p>{t.kontaktIntro}</p>
      {fast && <p>{t.kontaktFast}</p>}
      <form onSubmit={submit} noValidate>
        <Kontaktfelter kontakt={udkast.kontakt} skift={(kontakt) => skift({ kontakt })} fejl={fejl} />
        <div class="knapper">
          <Knap type="submit">{t.naeste}</Knap>
        </div>
      </form>
    </>
  );
}
