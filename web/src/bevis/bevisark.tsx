import type { AnswerOf } from '../api/kontrakt.ts';
import { Oplysninger } from '../dele/liste.tsx';
import { Tabel } from '../dele/tabel.tsx';
import { dag, kr, maanedTekst, timer } from '../format.ts';
import { BEVIS } from './tekster.ts';

type Props = AnswerOf<'check-indkomstbevis'> & { kode?: string };

/** The proof as it stands on paper and on the page where it is checked: the same for both. */
export function Bevisark({ bevis, navn, kode }: Props) {
  const t = BEVIS();
  const minutter = bevis.maaneder.reduce((sum, maaned) => sum + (maaned.arbejdstidMinutter ?? 0), 0);
  const visTimer = bevis.ansaettelser.some((a) => a.arbejdstidMinutter !== undefined);
  const hours = (minutes: number | undefined) => (minutes ? timer(minutes) : t.ikkeOplyst);
  return (
    <section class="seddel bevisark" aria-labelledby="bevisark">
      <h2 id="bevisark">{t.ark}</h2>
      <Oplysninger
        rader={[
          [t.navn, navn ?? t.navnSkjult],
          [t.iPerioden, `${maanedTekst(bevis.fra)} – ${maanedTekst(bevis.til)}`],
          [t.ialt, <strong key="ialt">{kr(bevis.ialtOere)}</strong>],
          [t.timerIalt, bevis.visArbejdstid ? hours(minutter) : ''],
          [t.opgjort, dag(bevis.opgjort)],
          [t.kode, kode && <strong class="beviskode">{kode}</strong>],
          [t.gyldigTil, dag(bevis.gyldigTilOgMed)],
        ]}
      />
      {bevis.visArbejdstid && minutter > 0 && bevis.udenArbejdstid > 0 && <p>{t.timerMangler(bevis.udenArbejdstid)}</p>}
      <h3>{t.ansaettelser}</h3>
      {bevis.ansaettelser.length === 0 ? (
        <p>{t.ingen}</p>
      ) : (
        <Tabel
          navn={t.ansaettelser}
          hoveder={[t.arbejdsgiver, t.hvornaar, t.beloeb, ...(visTimer ? [t.timer] : []), t.tilstand]}
          raekker={bevis.ansaettelser.map((a) => [
            a.virksomhedsnavn === undefined ? t.skjultArbejdsgiver : `${a.virksomhedsnavn} (CVR ${a.cvr})`,
            a.startdato === a.slutdato ? dag(a.startdato) : `${dag(a.startdato)} – ${dag(a.slutdato)}`,
            kr(a.beloebOere),
            ...(visTimer ? [hours(a.arbejdstidMinutter)] : []),
            t[a.tilstand],
          ])}
        />
      )}
      <h3>{t.maaneder}</h3>
      <Tabel
        navn={t.maaneder}
        smal
        hoveder={[t.maaned, t.beloeb, ...(visTimer ? [t.timer] : [])]}
        raekker={bevis.maaneder.map((m) => [
          maanedTekst(m.maaned),
          kr(m.beloebOere),
          ...(visTimer ? [m.arbejdstidMinutter ? timer(m.arbejdstidMinutter) : '–'] : []),
        ])}
      />
      <p>{t.fordelt}</p>
      <Liste titel={t.brug} punkter={t.brugListe} />
      <Liste titel={t.ikkeBrug} punkter={t.ikkeBrugListe} />
      <p>{t.tjekSelv}</p>
    </section>
  );
}

function Liste({ titel, punkter }: { titel: string; punkter: readonly string[] }) {
  return (
    <>
      <h3>{titel}</h3>
      <ul>
        {punkter.map((punkt) => (
          <li key={punkt}>{punkt}</li>
        ))}
      </ul>
    </>
  );
}
