import { useEffect, useState } from 'preact/hooks';
import { useKald } from '../api/brug.ts';
import type { Ansaettelse } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { FORTRYD } from '../dele/dialog.tsx';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Tekstfelt, Valg } from '../dele/felter.tsx';
import { feltfejlAf, Problem } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { dag } from '../format.ts';
import { readDag, readTimer, writeDag, writeKroner } from '../indtastning.ts';
import { useUgemt } from '../ugemt.ts';
import { type Beloebsfelter, INTET_BELOEB, readBeloeb } from './beloeb.ts';
import { Beloebsfelt } from './beloebsfelt.tsx';
import { Data } from './data.tsx';
import { rettelseAf } from './endelig.tsx';
import { INGEN_KONTAKT, Kontaktfelter, kontaktFejl, trimKontakt } from './kontaktfelter.tsx';
import { OPRET } from './opret/tekster.ts';
import { datoFejl } from './periode.ts';
import { Periodefelt } from './periodefelt.tsx';
import { ANSAETTELSE } from './tekster.ts';

type Props = { ansaettelse: Ansaettelse; hent: () => void; luk: () => void; gemt: () => void };

/** An edit within the window. Where someone else came first, what is typed stays, and theirs is shown beside it. */
export function Rettelse({ ansaettelse: a, hent, luk, gemt }: Props) {
  const t = ANSAETTELSE();
  const [periode, setPeriode] = useState({ start: writeDag(a.startdato), slut: writeDag(a.slutdato) });
  const [beloeb, setBeloeb] = useState<Beloebsfelter>({
    ...INTET_BELOEB,
    maade: 'kendt',
    kendt: writeKroner(a.beloebOere),
  });
  const [timer, setTimer] = useState(
    a.arbejdstidMinutter === undefined ? '' : String(Math.round(a.arbejdstidMinutter / 0.6) / 100).replace('.', ','),
  );
  const [tilstand, setTilstand] = useState<'forventet' | 'endelig'>(a.tilstand === 'endelig' ? 'endelig' : 'forventet');
  const [kontakt, setKontakt] = useState(a.kontaktperson ?? INGEN_KONTAKT);
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  // The version that the user has seen: a newer one has to be looked at first.
  const [version, setVersion] = useState(a.version);
  const ret = useKald('edit-ansaettelse');
  useUgemt(true);

  async function submit(event: Event) {
    event.preventDefault();
    ret.nulstil();
    const o = OPRET();
    const startdato = readDag(periode.start);
    const slutdato = readDag(periode.slut);
    const laest = readBeloeb(beloeb);
    const minutter = readTimer(timer);
    const found: Feltfejl[] = [...datoFejl(startdato, slutdato), ...(laest.ok ? [] : laest.fejl)];
    if (timer.trim() !== '' && minutter === undefined) found.push({ felt: 'arbejdstidMinutter', besked: o.timerFejl });
    found.push(...kontaktFejl(kontakt));
    setFejl(found);
    if (found.length > 0 || !laest.ok || !startdato || !slutdato) return;
    const { arbejdstidMinutter: _, ...before } = rettelseAf(a);
    const request = {
      ...before,
      version,
      startdato,
      slutdato,
      beloebOere: laest.beloebOere,
      ...(minutter === undefined ? {} : { arbejdstidMinutter: minutter }),
      tilstand,
      kontaktperson: trimKontakt(kontakt),
    };
    if (await ret.send(request)) gemt();
    else scrollTo(0, 0);
  }

  const imens = ret.fejl?.kode === 'AENDRET_IMENS';
  // `hent` is new at every drawing; it is called once for each refusal
  useEffect(() => {
    if (imens) hent();
  }, [imens]);
  const afslag = ret.fejl && !imens ? feltfejlAf(ret.fejl) : [];
  const alle = ret.fejl ? afslag : fejl;
  const igen = ret.igen;
  return (
    <Side titel={t.retTitel}>
      <div class="formular">
        <Fejlopsummering fejl={alle} />
        {alle.length === 0 && !imens && (
          <Problem fejl={ret.fejl} kommando igang={ret.igang} igen={igen && (async () => (await igen()) && gemt())} />
        )}
        {(imens || a.version !== version) && (
          <Besked slags="warning" titel={t.aendretImens} fokus>
            <p>{t.aendretImensTekst}</p>
            {a.version === version ? (
              <Henter />
            ) : (
              <>
                <Data ansaettelse={a} />
                <Knap
                  slags="secondary"
                  klik={() => {
                    ret.nulstil();
                    setVersion(a.version);
                  }}
                >
                  {t.brugMit}
                </Knap>
              </>
            )}
          </Besked>
        )}
        <p>{OPRET().frist(dag(a.kanRettesTilOgMed))}</p>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Periodefelt felter={periode} skift={setPeriode} fejl={alle} />
          <Beloebsfelt felter={beloeb} skift={setBeloeb} fejl={alle} />
          <Tekstfelt
            id="arbejdstidMinutter"
            navn={OPRET().timer}
            hjaelp={OPRET().timerHjaelp}
            vaerdi={timer}
            skift={setTimer}
            tal="decimal"
            bredde="kort"
            frivilligt
            fejl={fejlFor(alle, 'arbejdstidMinutter')}
          />
          <Valg
            id="tilstand"
            navn={t.erBeloebet}
            vaerdi={tilstand}
            skift={(valgt) => setTilstand(valgt)}
            valg={[
              { vaerdi: 'forventet' as const, tekst: t.forventet },
              { vaerdi: 'endelig' as const, tekst: t.endeligValg },
            ]}
          />
          <h2 class="h4">{t.kontakt}</h2>
          <Kontaktfelter kontakt={kontakt} skift={setKontakt} fejl={alle} />
          <div class="knapper">
            <Knap type="submit" igang={ret.igang}>
              {ret.igang ? t.gemmer : t.gem}
            </Knap>
            <Knap slags="secondary" klik={luk}>
              {FORTRYD()}
            </Knap>
          </div>
        </form>
      </div>
    </Side>
  );
}
