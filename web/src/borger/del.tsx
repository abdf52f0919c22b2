import { useHent } from '../api/brug.ts';
import { Problem } from '../dele/problem.tsx';
import { Henter } from '../dele/side.tsx';
import { Loggetindramme } from '../ramme/loggetind.tsx';
import { Frikortside } from './frikortside.tsx';
import { IntetFrikort } from './intet-frikort.tsx';
import { Opslagsside } from './opslag.tsx';
import { BORGER } from './tekster.ts';

export function Borgerdel({ sti }: { sti: string }) {
  const t = BORGER();
  return (
    <Loggetindramme
      rolle="borger"
      sti={sti}
      links={[
        { href: '/borger', tekst: t.titel },
        { href: '/borger/opslag', tekst: t.opslag },
        { href: '/vejledning/borger', tekst: t.vejledning },
      ]}
    >
      {sti === '/borger/opslag' ? <Opslagsside /> : <MitFrikort />}
    </Loggetindramme>
  );
}

function MitFrikort() {
  const { svar, fejl, henter, hent } = useHent('show-eget-frikort', undefined);
  if (fejl?.kode === 'IKKE_FUNDET') return <IntetFrikort />;
  if (fejl) return <Problem fejl={fejl} igang={henter} igen={hent} />;
  return svar ? <Frikortside kort={svar} /> : <Henter tekst={BORGER().henter} />;
}
