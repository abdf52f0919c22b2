import { useEffect, useState } from 'preact/hooks';
import { useKald } from '../../api/brug.ts';
import { kald } from '../../api/kald.ts';
import type { AnswerOf } from '../../api/kontrakt.ts';
import { Besked } from '../../dele/besked.tsx';
import { Fejlopsummering, type Feltfejl } from '../../dele/fejl.tsx';
import { feltfejlAf, Problem } from '../../dele/problem.tsx';
import { Side } from '../../dele/side.tsx';
import { Trinviser } from '../../dele/trinviser.tsx';
import { writeDag } from '../../indtastning.ts';
import { useUgemt } from '../../ugemt.ts';
import { INGEN_KONTAKT } from '../kontaktfelter.tsx';
import type { Periode } from '../periode.ts';
import { kommandoAf } from './kommando.ts';
import { Kvittering } from './kvittering.tsx';
import { Opsummering } from './opsummering.tsx';
import { OPRET } from './tekster.ts';
import { TrinArbejde } from './trin-arbejde.tsx';
import { TrinBeloeb } from './trin-beloeb.tsx';
import { TRIN_FOR } from './trin-for.ts';
import { TrinKontakt } from './trin-kontakt.tsx';
import { TrinNummer } from './trin-nummer.tsx';
import { TrinPeriode } from './trin-periode.tsx';
import { clearKladde, erTom, loadKladde, NYT_UDKAST, saveKladde, type Udkast } from './udkast.ts';

const SIDSTE = 6;

/** A new employment, step by step; nothing is saved before the last. */
export function Opret() {
  const [udkast, setUdkast] = useState<Udkast>(NYT_UDKAST);
  const [trin, setTrin] = useState(1);
  const [naaet, setNaaet] = useState(1);
  const [fast, setFast] = useState(false);
  const [kladde, setKladde] = useState(false);
  const [kvittering, setKvittering] = useState<AnswerOf<'register-ansaettelse'>>();
  const registrer = useKald('register-ansaettelse');
  const t = OPRET();
  const skift = (del: Partial<Udkast>) => setUdkast((before) => ({ ...before, ...del }));

  // The usual contact person and what was kept of a draft: once, when the page opens.
  useEffect(() => {
    const gemt = loadKladde();
    if (gemt) {
      setUdkast((before) => ({ ...before, ...gemt }));
      setKladde(true);
    }
    void kald('get-kontaktperson', undefined).then((result) => {
      const kontakt = result.ok ? result.svar.kontaktperson : undefined;
      if (!kontakt) return;
      setUdkast((before) => (before.kontakt === INGEN_KONTAKT ? { ...before, kontakt } : before));
      setFast(true);
    });
  }, []);
  useEffect(() => {
    if (!erTom(udkast)) saveKladde(udkast);
  }, [udkast]);
  useUgemt(kvittering === undefined && udkast.frikortnummer !== '');

  const gaaTil = (n: number) => {
    setTrin(n);
    setNaaet((before) => Math.max(before, n));
    scrollTo(0, 0);
  };
  const videre = () => gaaTil(trin + 1);
  const forfra = (start: Udkast) => {
    registrer.nulstil();
    setUdkast(start);
    setKvittering(undefined);
    setKladde(false);
    setNaaet(1);
    gaaTil(1);
  };
  const opret = async (igen = false) => {
    const kommando = kommandoAf(udkast);
    if (kommando === undefined) return;
    const svar = igen ? await registrer.igen?.() : await registrer.send(kommando);
    if (svar === undefined) return;
    clearKladde();
    setKvittering(svar);
    scrollTo(0, 0);
  };

  if (kvittering) {
    const naesteDel = (periode: Periode, resten: readonly Periode[]) => {
      const { frikortnummer, kontakt } = udkast;
      const felter = { start: writeDag(periode.startdato), slut: writeDag(periode.slutdato) };
      forfra({ ...NYT_UDKAST, frikortnummer, kontakt, periode: felter, resten });
    };
    return (
      <Kvittering
        svar={kvittering}
        udkast={udkast}
        naesteDel={naesteDel}
        enTil={() => forfra({ ...NYT_UDKAST, kontakt: udkast.kontakt })}
      />
    );
  }
  const afslag: readonly Feltfejl[] = registrer.fejl ? feltfejlAf(registrer.fejl) : [];
  const felles = { udkast, skift, videre };
  return (
    <div class="formular">
      <Trinviser titel={t.titel} navne={t.trinliste} trin={trin} naaet={naaet} gaaTil={gaaTil} />
      <Side key={trin} titel={t.overskrifter[trin - 1] ?? t.titel} kicker={`${t.titel}: ${t.trin(trin, SIDSTE)}`}>
        {kladde && trin === 1 && (
          <Besked slags="info">
            <p>{t.kladde}</p>
            <button
              type="button"
              class="function-link"
              onClick={() => {
                clearKladde();
                forfra({ ...NYT_UDKAST, kontakt: udkast.kontakt });
              }}
            >
              {t.kladdeSlet}
            </button>
          </Besked>
        )}
        {trin === SIDSTE && afslag.length > 0 && (
          <Fejlopsummering fejl={afslag} gaaTil={(felt) => gaaTil(TRIN_FOR[felt.split('-')[0] ?? ''] ?? 1)} />
        )}
        {trin === SIDSTE && afslag.length === 0 && (
          <Problem
            fejl={registrer.fejl}
            kommando
            igang={registrer.igang}
            igen={registrer.igen && (() => opret(true))}
          />
        )}
        {trin === 1 && <TrinNummer {...felles} />}
        {trin === 2 && <TrinPeriode {...felles} />}
        {trin === 3 && <TrinBeloeb {...felles} tilTrin={gaaTil} />}
        {trin === 4 && <TrinArbejde {...felles} />}
        {trin === 5 && <TrinKontakt {...felles} fast={fast} />}
        {trin === SIDSTE && (
          <Opsummering
            udkast={udkast}
            gaaTil={gaaTil}
            igang={registrer.igang}
            uafklaret={registrer.igen !== undefined}
            opret={() => void opret()}
          />
        )}
        {trin > 1 && (
          <p>
            <button type="button" class="function-link" onClick={() => gaaTil(trin - 1)}>
              {t.tilbage}
            </button>
          </p>
        )}
      </Side>
    </div>
  );
}
