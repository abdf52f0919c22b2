import { useState } from 'preact/hooks';
import type { RequestOf } from '../api/kontrakt.ts';
import { Loggetindramme } from '../ramme/loggetind.tsx';
import { gaaTil } from '../rute.ts';
import { tekster } from '../sprog.ts';
import { Ansaettelsesside } from './ansaettelse.tsx';
import { FastKontaktperson } from './kontaktperson.tsx';
import { INTET_FILTER, MineAnsaettelser } from './liste.tsx';
import { Opret } from './opret/opret.tsx';
import { Passer } from './passer.tsx';

const T = tekster({
  da: { mine: 'Mine ansættelser', opret: 'Opret ansættelse', passer: 'Passer beløbet?', kontakt: 'Kontaktperson' },
  en: { mine: 'My employments', opret: 'Create employment', passer: 'Does the amount fit?', kontakt: 'Contact person' },
});

type Valgt = RequestOf<'show-ansaettelse'>;

export function Virksomhedsdel({ sti }: { sti: string }) {
  const t = T();
  const links = [
    { href: '/virksomhed', tekst: t.mine },
    { href: '/virksomhed/opret', tekst: t.opret },
    { href: '/virksomhed/passer', tekst: t.passer },
    { href: '/virksomhed/kontaktperson', tekst: t.kontakt },
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
  switch (sti) {
    case '/virksomhed/opret':
      return <Opret />;
    case '/virksomhed/passer':
      return <Passer />;
    case '/virksomhed/kontaktperson':
      return <FastKontaktperson />;
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
