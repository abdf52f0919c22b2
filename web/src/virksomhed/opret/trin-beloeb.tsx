import { useState } from 'preact/hooks';
import { yearOf } from '#shared/values/dato.ts';
import { isFrikortnummer } from '#shared/values/frikortnummer.ts';
import type { Oere } from '#shared/values/oere.ts';
import { useKald } from '../../api/brug.ts';
import type { AnswerOf } from '../../api/kontrakt.ts';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../../dele/fejl.tsx';
import { Tekstfelt } from '../../dele/felter.tsx';
import { feltfejlAf, Problem } from '../../dele/problem.tsx';
import { Knap } from '../../dele/side.tsx';
import { idag, readTimer, writeKroner } from '../../indtastning.ts';
import { readBeloeb } from '../beloeb.ts';
import { Beloebsfelt } from '../beloebsfelt.tsx';
import { readPeriode } from '../periode.ts';
import { Svarboks } from '../svarboks.tsx';
import { OPRET } from './tekster.ts';
import { TRIN_FOR } from './trin-for.ts';
import type { TrinProps } from './trin-nummer.tsx';

type Tjekket = { readonly svar: AnswerOf<'check-beloeb'>; readonly beloebOere: Oere };

/** The income, and whether there is room for it: asked before anything is saved (R288). */
export function TrinBeloeb({ udkast, skift, videre, tilTrin }: TrinProps & { tilTrin: (trin: number) => void }) {
  const t = OPRET();
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const [tjekket, setTjekket] = useState<Tjekket>();
  const tjek = useKald('check-beloeb');

  async function check(beloebOere: Oere) {
    const periode = readPeriode(udkast.periode, idag());
    if (!periode.ok || !isFrikortnummer(udkast.frikortnummer)) return;
    const svar = await tjek.send({ frikortnummer: udkast.frikortnummer, ...periode.periode, beloebOere });
    setTjekket(svar && { svar, beloebOere });
  }

  function submit(event: Event) {
    event.preventDefault();
    const beloeb = readBeloeb(udkast.beloeb);
    const found = [...(beloeb.ok ? [] : beloeb.fejl)];
    if (udkast.timer.trim() !== '' && readTimer(udkast.timer) === undefined) {
      found.push({ felt: 'arbejdstidMinutter', besked: t.timerFejl });
    }
    tjek.nulstil();
    setFejl(found);
    if (found.length === 0 && beloeb.ok) void check(beloeb.beloebOere);
  }

  const changed = (del: Parameters<typeof skift>[0]) => {
    setTjekket(undefined);
    skift(del);
  };
  const brug = (passerOere: Oere) => {
    skift({ beloeb: { ...udkast.beloeb, maade: 'kendt', kendt: writeKroner(passerOere) } });
    void check(passerOere);
  };
  const periode = readPeriode(udkast.periode, idag());
  const sammeAar = periode.ok && yearOf(periode.periode.startdato) === udkast.opslag?.aar;
  const afslag = tjek.fejl ? feltfejlAf(tjek.fejl) : [];
  const alle = tjek.fejl ? afslag : fejl;
  return (
    <>
      <Fejlopsummering
        fejl={alle}
        gaaTil={(felt) => TRIN_FOR[felt] !== undefined && TRIN_FOR[felt] < 3 && tilTrin(TRIN_FOR[felt])}
      />
      {alle.length === 0 && <Problem fejl={tjek.fejl} igang={tjek.igang} />}
      <p>{t.taeller}:</p>
      <ul>
        {t.taellerListe.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <form onSubmit={submit} noValidate>
        <Beloebsfelt
          felter={udkast.beloeb}
          skift={(beloeb) => changed({ beloeb })}
          fejl={alle}
          restbeloebOere={sammeAar ? udkast.opslag?.restbeloebOere : undefined}
        />
        <Tekstfelt
          id="arbejdstidMinutter"
          navn={t.timer}
          hjaelp={t.timerHjaelp}
          vaerdi={udkast.timer}
          skift={(timer) => skift({ timer })}
          tal="decimal"
          bredde="kort"
          frivilligt
          fejl={fejlFor(alle, 'arbejdstidMinutter')}
        />
        {!tjekket && (
          <div class="knapper">
            <Knap type="submit" igang={tjek.igang}>
              {tjek.igang ? t.tjekker : t.tjek}
            </Knap>
          </div>
        )}
      </form>
      {tjekket && <Svarboks svar={tjekket.svar} beloebOere={tjekket.beloebOere} brug={brug} />}
      {tjekket?.svar.passer && (
        <div class="knapper">
          <Knap klik={videre}>{t.fortsaet}</Knap>
        </div>
      )}
    </>
  );
}
