import { useState } from 'preact/hooks';
import type { RequestOf } from '../api/kontrakt.ts';
import { LedigeJob } from '../job/ledige-job.tsx';
import { Loggetindramme } from '../ramme/loggetind.tsx';
import { gaaTil } from '../rute.ts';
import { tekster } from '../sprog.ts';
import { Ansaettelsesside } from './ansaettelse.tsx';
import { Virksomhedsbeskeder } from './beskeder.tsx';
import { Jobopslagsdel } from './jobopslag/del.tsx';
import { FastKontaktperson } from './kontaktperson.tsx';
import { INTET_FILTER, MineAnsaettelser } from './liste.tsx';
import { Opret } from './opret/opret.tsx';
import { Passer } from './passer.tsx';

const T = tekster({
  da: {
    mine: 'Mine ansættelser',
    opret: 'Opret ansættelse',
    passer: 'Passer beløbet?',
    jobopslag: 'Jobopslag',
    job: 'Ledige job',
    kontakt: 'Kontaktperson',
    beskeder: 'Besked på e-mail',
  },
  en: {
    mine: 'My employments',
    opret: 'Create employment',
    passer: 'Does the amount fit?',
    jobopslag: 'Job posts',
    job: 'Vacant jobs',
    kontakt: 'Contact person',
    beskeder: 'Notices by e-mail',
  },
});

type Valgt = RequestOf<'show-ansaettelse'>;

export function Virksomhedsdel({ sti }: { sti: string }) {
  const t = T();
  const links = [
    { href: '/virksomhed', tekst: t.mine },
    { href: '/virksomhed/opret', tekst: t.opret },
    { href: '/virksomhed/passer', tekst: t.passer },
    { href: '/virksomhed/jobopslag', tekst: t.jobopslag },
    { href: '/virksomhed/job', tekst: t.job },
    { href: '/virksomhed/kontaktperson', tekst: t.kontakt },
    { href: '/virksomhed/beskeder', tekst: t.beskeder },
  ];
  return (
    <Loggetindramme rolle="virksomhed" sti={sti} links={links}>
      <Sider sti={sti} />
    </Loggetindramme>
  );
}

function Sider({ sti }: { sti: string }) {
  // Which employment is shown is remembered here and not in the address.
  const [valgt, setValgt] = useState<Valgt>();
  const [filter, setFilter] = useState(INTET_FILTER);
  if (sti.startsWith('/virksomhed/jobopslag')) return <Jobopslagsdel sti={sti} />;
  if (sti.startsWith('/virksomhed/job')) return <LedigeJob sti={sti} base="/virksomhed/job" />;
  switch (sti) {
    case '/virksomhed/opret':
      return <Opret />;
    case '/virksomhed/passer':
      return <Passer />;
    case '/virksomhed/kontaktperson':
      return <FastKontaktperson />;
    case '/virksomhed/beskeder':
      return <Virksomhedsbeskeder />;
    case '/virksomhed/ansaettelse':
      if (valgt) return <Ansaettelsesside valgt={valgt} />;
      break;
  }
  const vis = (next: Valgt) => {
    setValgt(next);
    gaaTil('/virksomhed/ansaettelse');
  };
  return <MineAnsaettelser filter={filter} setFilter={setFilter} vis={vis} />;
}
