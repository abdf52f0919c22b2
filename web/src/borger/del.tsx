import { useHent } from '../api/brug.ts';
import { BEVIS } from '../bevis/tekster.ts';
import { Problemside } from '../dele/problem.tsx';
import { Henter } from '../dele/side.tsx';
import { LedigeJob } from '../job/ledige-job.tsx';
import { Loggetindramme } from '../ramme/loggetind.tsx';
import { EgneBeskeder } from './beskeder.tsx';
import { Indkomstbevis } from './bevis.tsx';
import { Frikortside } from './frikortside.tsx';
import { IntetFrikort } from './intet-frikort.tsx';
import { KOPI } from './kopi-tekster.ts';
import { EgneOplysninger } from './oplysninger.tsx';
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
        { href: '/borger/bevis', tekst: BEVIS().titel },
        { href: '/borger/opslag', tekst: t.opslag },
        { href: '/borger/oplysninger', tekst: KOPI().titel },
        { href: '/borger/job', tekst: t.job },
        { href: '/borger/beskeder', tekst: t.beskeder },
        { href: '/vejledning/borger', tekst: t.vejledning },
      ]}
    >
      <Indhold sti={sti} />
    </Loggetindramme>
  );
}

function Indhold({ sti }: { sti: string }) {
  switch (sti) {
    case '/borger/bevis':
      return <Indkomstbevis />;
    case '/borger/opslag':
      return <Opslagsside />;
    case '/borger/oplysninger':
      return <EgneOplysninger />;
    case '/borger/job':
    case '/borger/job/opslag':
      return <LedigeJob sti={sti} base="/borger/job" />;
    case '/borger/beskeder':
      return <EgneBeskeder />;
    default:
      return <MitFrikort />;
  }
}

function MitFrikort() {
  const { svar, fejl, henter, hent } = useHent('show-eget-frikort', undefined);
  if (fejl?.kode === 'IKKE_FUNDET') return <IntetFrikort />;
  if (fejl) return <Problemside titel={BORGER().titel} fejl={fejl} igang={henter} igen={hent} />;
  return svar ? <Frikortside kort={svar} aendret={hent} /> : <Henter tekst={BORGER().henter} />;
}
