import { useKald } from '../api/brug.ts';
import type { Ansaettelse } from '../api/kontrakt.ts';
import { Valgdialog } from '../dele/valgdialog.tsx';
import { kr } from '../format.ts';
import { AARSAG } from '../koder.ts';
import { ANSAETTELSE } from './tekster.ts';

/** D18: with a reason; it gives the amount back and stays in the history. */
export function Annullering({
  ansaettelse: a,
  luk,
  gemt,
}: {
  ansaettelse: Ansaettelse;
  luk: () => void;
  gemt: () => void;
}) {
  const t = ANSAETTELSE();
  const annuller = useKald('cancel-ansaettelse');
  const { frikortnummer, ansaettelseId, version } = a;
  return (
    <Valgdialog
      titel={t.annullerTitel}
      kald={annuller}
      valg={AARSAG()}
      navn={t.aarsagValg}
      mangler={t.aarsagFejl}
      send={async (aarsag) => (await annuller.send({ frikortnummer, ansaettelseId, version, aarsag })) && gemt()}
      luk={luk}
      knap={t.jaAnnuller}
      igang={t.gemmer}
      alvorlig
    >
      <p>{t.annullerTekst(kr(a.beloebOere))}</p>
      <p>{t.annullerBliver}</p>
    </Valgdialog>
  );
}
