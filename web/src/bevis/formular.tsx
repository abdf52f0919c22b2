import { useState } from 'preact/hooks';
import { addDays, yearOf } from '#shared/values/dato.ts';
import { addMaaneder, foersteDag, type Maaned, maanederMellem, maanedOf, sidsteDag } from '#shared/values/maaned.ts';
import type { Kommando } from '../api/brug.ts';
import type { EgetFrikort, RequestOf } from '../api/kontrakt.ts';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Datofelt, Kryds, Udvalg } from '../dele/felter.tsx';
import { feltfejlAf, Problem } from '../dele/problem.tsx';
import { Knap } from '../dele/side.tsx';
import { dag, kr, maanedTekst } from '../format.ts';
import { idag, readDag, writeDag } from '../indtastning.ts';
import { BEVIS } from './tekster.ts';

export type Valg = RequestOf<'make-eget-indkomstbevis'>;
type Arbejde = Pick<
  EgetFrikort['aar'][number]['ansaettelser'][number],
  'ansaettelseId' | 'virksomhed' | 'startdato' | 'slutdato' | 'beloebOere' | 'tilstand'
>;

type Props = {
  aar: readonly { readonly aar: number; readonly ansaettelser: readonly Arbejde[] }[];
  kommando: Pick<Kommando<'make-eget-indkomstbevis' | 'make-indkomstbevis'>, 'igang' | 'fejl'>;
  lav: (valg: Valg) => void;
  children?: preact.ComponentChildren;
};

/** What the proof is to show: the citizen's own choice, with everything chosen to begin with. */
export function Bevisformular({ aar, kommando, lav, children }: Props) {
  const t = BEVIS();
  const denne = maanedOf(idag());
  const aarene = [...new Set([yearOf(idag()), ...aar.map((a) => a.aar)])].sort((a, b) => b - a);
  const [periode, setPeriode] = useState(String(aarene[0]));
  const [selv, setSelv] = useState({ fra: addMaaneder(denne, -2), til: denne });
  const [vis, setVis] = useState({ visNavn: true, visVirksomheder: true, visArbejdstid: true });
  const [udeladte, setUdeladte] = useState<readonly string[]>([]);
  const [gyldig, setGyldig] = useState(writeDag(addDays(idag(), 30)));
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);

  const { fra, til } = months(periode, selv, denne);
  const arbejde = aar
    .flatMap((a) => a.ansaettelser)
    .filter((a) => a.tilstand !== 'annulleret' && a.startdato <= sidsteDag(til) && a.slutdato >= foersteDag(fra));
  const first = `${aarene.at(-1)}-01` as Maaned;
  const maaneder = maanederMellem(first, `${aarene[0]}-12` as Maaned).map((m) => ({
    vaerdi: m,
    tekst: maanedTekst(m),
  }));

  function submit(event: Event) {
    event.preventDefault();
    const gyldigTilOgMed = readDag(gyldig);
    setFejl(gyldigTilOgMed ? [] : [{ felt: 'gyldigTilOgMed', besked: t.gyldigFejl }]);
    const kendte = arbejde.map((a) => a.ansaettelseId);
    if (gyldigTilOgMed)
      lav({ fra, til, gyldigTilOgMed, ...vis, udeladte: udeladte.filter((id) => kendte.includes(id)) });
  }

  const alle = kommando.fejl ? feltfejlAf(kommando.fejl) : fejl;
  return (
    <form class="formular" onSubmit={submit} noValidate>
      <Fejlopsummering fejl={alle} />
      {alle.length === 0 && <Problem fejl={kommando.fejl} kommando igang={kommando.igang} />}
      <Udvalg
        id="periode"
        navn={t.periode}
        vaerdi={periode}
        skift={setPeriode}
        valg={[
          ...aarene.map((a) => ({ vaerdi: String(a), tekst: t.helt(a) })),
          { vaerdi: 'seneste', tekst: t.seneste },
          { vaerdi: 'selv', tekst: t.selv },
        ]}
      />
      {periode === 'selv' && (
        <>
          <Udvalg
            id="fra"
            navn={t.fraMaaned}
            vaerdi={selv.fra}
            skift={(value) => setSelv({ ...selv, fra: value as Maaned })}
            valg={maaneder}
          />
          <Udvalg
            id="til"
            navn={t.tilMaaned}
            vaerdi={selv.til}
            skift={(value) => setSelv({ ...selv, til: value as Maaned })}
            valg={maaneder}
          />
        </>
      )}
      <fieldset>
        <legend class="form-label">{t.vis}</legend>
        {(['visNavn', 'visVirksomheder', 'visArbejdstid'] as const).map((key) => (
          <Kryds
            key={key}
            id={key}
            tekst={t[key]}
            vaerdi={vis[key]}
            skift={(value) => setVis({ ...vis, [key]: value })}
          />
        ))}
      </fieldset>
      {arbejde.length === 0 ? (
        <p>{t.intetArbejde}</p>
      ) : (
        <fieldset>
          <legend class="form-label">{t.hvilke}</legend>
          <span class="form-hint">{t.hvilkeHjaelp}</span>
          {arbejde.map((a) => (
            <Kryds
              key={a.ansaettelseId}
              id={`med-${a.ansaettelseId}`}
              tekst={`${a.virksomhed.navn}, ${dag(a.startdato)} – ${dag(a.slutdato)}, ${kr(a.beloebOere)}`}
              vaerdi={!udeladte.includes(a.ansaettelseId)}
              skift={(med) =>
                setUdeladte(med ? udeladte.filter((id) => id !== a.ansaettelseId) : [...udeladte, a.ansaettelseId])
              }
            />
          ))}
        </fieldset>
      )}
      <Datofelt
        id="gyldigTilOgMed"
        navn={t.gyldig}
        hjaelp={t.gyldigHjaelp}
        vaerdi={gyldig}
        skift={setGyldig}
        fejl={fejlFor(alle, 'gyldigTilOgMed')}
      />
      {children}
      <div class="knapper">
        <Knap type="submit" igang={kommando.igang}>
          {kommando.igang ? t.laver : t.lav}
        </Knap>
      </div>
    </form>
  );
}

function months(periode: string, selv: { fra: Maaned; til: Maaned }, denne: Maaned): { fra: Maaned; til: Maaned } {
  if (periode === 'selv') return selv;
  if (periode === 'seneste') return { fra: addMaaneder(denne, -12), til: addMaaneder(denne, -1) };
  return { fra: `${periode}-01` as Maaned, til: `${periode}-12` as Maaned };
}
