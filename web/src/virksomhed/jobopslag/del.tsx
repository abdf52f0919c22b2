import { useState } from 'preact/hooks';
import { useHent } from '../../api/brug.ts';
import { Problemside } from '../../dele/problem.tsx';
import { Henter } from '../../dele/side.tsx';
import { gaaTil } from '../../rute.ts';
import { Guide } from './guide.tsx';
import { MineJobopslag } from './liste.tsx';
import { Opslagsside } from './opslag.tsx';
import { OPSLAG } from './tekster.ts';

const LISTE = '/virksomhed/jobopslag';

/** What is worked on: remembered here and not in the address, so a page that is loaded anew leads to the list. */
type Valgt = { readonly jobopslagId: string; readonly handling: 'vis' | 'ret' } | 'nyt';
type Besked = { readonly titel: string; readonly tekst?: string };

/** The tab "Jobopslag" (R115). */
export function Jobopslagsdel({ sti }: { sti: string }) {
  const t = OPSLAG();
  const [valgt, setValgt] = useState<Valgt>();
  const [besked, setBesked] = useState<Besked>();
  const tilListe = (titel = '') => {
    setBesked(titel === '' ? undefined : { titel });
    setValgt(undefined);
    gaaTil(LISTE);
  };
  const vaelg = (next: Valgt, ny?: Besked) => {
    setBesked(ny);
    setValgt(next);
    gaaTil(`${LISTE}/${next === 'nyt' || next.handling === 'ret' ? 'opret' : 'opslag'}`);
  };
  const faerdig = (jobopslagId: string, rettet: boolean) => {
    const ny = rettet ? { titel: t.rettet } : { titel: t.offentliggjort, tekst: t.offentliggjortTekst };
    vaelg({ jobopslagId, handling: 'vis' }, ny);
  };
  if (sti === LISTE || valgt === undefined) {
    return (
      <MineJobopslag
        besked={besked?.titel ?? ''}
        nyt={() => vaelg('nyt')}
        vis={({ jobopslagId, visning }) => vaelg({ jobopslagId, handling: visning === 'kladde' ? 'ret' : 'vis' })}
      />
    );
  }
  if (valgt === 'nyt') return <Guide opslag={undefined} faerdig={faerdig} tilListe={() => tilListe()} />;
  return (
    <Hentet
      key={valgt.jobopslagId + valgt.handling}
      valgt={valgt}
      besked={besked}
      faerdig={faerdig}
      vaelg={vaelg}
      tilListe={tilListe}
    />
  );
}

type HentetProps = {
  valgt: Exclude<Valgt, 'nyt'>;
  besked: Besked | undefined;
  faerdig: (jobopslagId: string, rettet: boolean) => void;
  vaelg: (valgt: Valgt) => void;
  tilListe: (titel?: string) => void;
};

function Hentet({ valgt: { jobopslagId, handling }, besked, faerdig, vaelg, tilListe }: HentetProps) {
  const { svar, fejl, henter, hent } = useHent('show-jobopslag', { jobopslagId }, jobopslagId);
  if (fejl) return <Problemside titel={OPSLAG().titel} fejl={fejl} igang={henter} igen={hent} />;
  if (!svar) return <Henter />;
  if (handling === 'ret') return <Guide opslag={svar} faerdig={faerdig} tilListe={() => tilListe()} />;
  return (
    <Opslagsside
      opslag={svar}
      besked={besked}
      ret={() => vaelg({ jobopslagId, handling: 'ret' })}
      lukket={() => tilListe(OPSLAG().erLukket)}
    />
  );
}
