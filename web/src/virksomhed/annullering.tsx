import { useState } from 'preact/hooks';
import type { Annulleringsaarsag } from '#shared/domain/ansaettelse.ts';
import { useKald } from '../api/brug.ts';
import type { Ansaettelse } from '../api/kontrakt.ts';
import { Dialog } from '../dele/dialog.tsx';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Valg } from '../dele/felter.tsx';
import { Problem } from '../dele/problem.tsx';
import { Knap } from '../dele/side.tsx';
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
  const [aarsag, setAarsag] = useState<Annulleringsaarsag>();
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const annuller = useKald('cancel-ansaettelse');
  async function submit(event: Event) {
    event.preventDefault();
    setFejl(aarsag ? [] : [{ felt: 'aarsag', besked: t.aarsagFejl }]);
    if (!aarsag) return;
    const { frikortnummer, ansaettelseId, version } = a;
    if (await annuller.send({ frikortnummer, ansaettelseId, version, aarsag })) gemt();
  }
  const reasons = Object.entries(AARSAG()) as [Annulleringsaarsag, string][];
  return (
    <Dialog titel={t.annullerTitel} luk={luk} handlinger={null}>
      <p>{t.annullerTekst(kr(a.beloebOere))}</p>
      <p>{t.annullerBliver}</p>
      <Fejlopsummering fejl={fejl} />
      <Problem fejl={annuller.fejl} kommando />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Valg
          id="aarsag"
          navn={t.aarsagValg}
          vaerdi={aarsag}
          skift={(valgt) => setAarsag(valgt)}
          valg={reasons.map(([vaerdi, tekst]) => ({ vaerdi, tekst }))}
          fejl={fejlFor(fejl, 'aarsag')}
        />
        <div class="knapper">
          <Knap type="submit" slags="warning" igang={annuller.igang}>
            {annuller.igang ? t.gemmer : t.jaAnnuller}
          </Knap>
          <Knap slags="secondary" klik={luk}>
            {t.fortryd}
          </Knap>
        </div>
      </form>
    </Dialog>
  );
}
