import { useKald } from '../api/brug.ts';
import type { Ansaettelse, RequestOf } from '../api/kontrakt.ts';
import { Bekraeft } from '../dele/bekraeft.tsx';
import { dag, kr } from '../format.ts';
import { INGEN_KONTAKT } from './kontaktfelter.tsx';
import { ANSAETTELSE } from './tekster.ts';

/** The edit that an employment as it stands would be. */
export function rettelseAf(a: Ansaettelse): RequestOf<'edit-ansaettelse'> {
  return {
    frikortnummer: a.frikortnummer,
    // The id is one of the server's own.
    ansaettelseId: a.ansaettelseId,
    version: a.version,
    startdato: a.startdato,
    slutdato: a.slutdato,
    beloebOere: a.beloebOere,
    ...(a.arbejdstidMinutter === undefined ? {} : { arbejdstidMinutter: a.arbejdstidMinutter }),
    tilstand: a.tilstand === 'endelig' ? 'endelig' : 'forventet',
    kontaktperson: a.kontaktperson ?? INGEN_KONTAKT,
  };
}

export function Endelig({
  ansaettelse: a,
  luk,
  gemt,
}: {
  ansaettelse: Ansaettelse;
  luk: () => void;
  gemt: () => void;
}) {
  const t = ANSAETTELSE();
  const ret = useKald('edit-ansaettelse');
  const send = async () => {
    if (await ret.send({ ...rettelseAf(a), tilstand: 'endelig' })) gemt();
  };
  return (
    <Bekraeft
      titel={t.endeligTitel}
      kald={ret}
      bekraeft={() => void send()}
      luk={luk}
      ja={t.jaEndelig}
      igang={t.gemmer}
    >
      <p>{t.endeligTekst(kr(a.beloebOere))}</p>
      <p>{t.endeligFrist(dag(a.kanRettesTilOgMed))}</p>
    </Bekraeft>
  );
}
