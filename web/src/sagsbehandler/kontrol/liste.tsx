import { useEffect, useState } from 'preact/hooks';
import { type Fejlsvar, kald } from '../../api/kald.ts';
import type { AnswerOf } from '../../api/kontrakt.ts';
import { Besked } from '../../dele/besked.tsx';
import { Fejlopsummering } from '../../dele/fejl.tsx';
import { Maerkat } from '../../dele/liste.tsx';
import { Problem } from '../../dele/problem.tsx';
import { Henter, Knap, Side } from '../../dele/side.tsx';
import { antal, dag } from '../../format.ts';
import { Fremdrift } from './fremdrift.tsx';
import { RegistrerKontrol } from './registrer.tsx';

type Svar = AnswerOf<'list-kontrol'>;
export type Forfalden = Svar['kort'][number];
/** So many at a time: more than one registers in a sitting. */
const ANTAL = 25;

type Nummer = Forfalden['frikortnummer'];

/** The municipality's cards that are due for control, the oldest due first, and how far the year is (§ 3; R066). */
export function Kontrolliste({ vis }: { vis: (frikortnummer: Nummer) => void }) {
  const [svar, setSvar] = useState<Svar>();
  const [fejl, setFejl] = useState<Fejlsvar>();
  const [henter, setHenter] = useState(false);
  const [valgte, setValgte] = useState<ReadonlySet<Nummer>>(new Set());
  const [aaben, setAaben] = useState(false);
  const [ingen, setIngen] = useState(false);
  const [faerdig, setFaerdig] = useState('');

  async function hent(foer: Svar | undefined) {
    setHenter(true);
    const result = await kald('list-kontrol', {
      antal: ANTAL,
      ...(foer?.naeste !== undefined && { side: foer.naeste }),
    });
    setHenter(false);
    setFejl(result.ok ? undefined : result.fejl);
    if (result.ok) setSvar({ ...result.svar, kort: [...(foer?.kort ?? []), ...result.svar.kort] });
  }
  useEffect(() => void hent(undefined), []);

  const vaelg = (numre: readonly Nummer[], til: boolean) => {
    const next = new Set(valgte);
    for (const nummer of numre) til ? next.add(nummer) : next.delete(nummer);
    setValgte(next);
  };
  const luk = (registrerede: number) => {
    setAaben(false);
    if (registrerede === 0) return;
    setFaerdig(registrerede === 1 ? 'Kontrollen er registreret' : `${antal(registrerede)} kontroller er registreret`);
    setValgte(new Set());
    void hent(undefined);
  };
  const registrer = () => {
    setIngen(valgteKort.length === 0);
    setAaben(valgteKort.length > 0);
  };
  const foerste = svar?.kort[0];
  const valgteKort = svar?.kort.filter(({ frikortnummer }) => valgte.has(frikortnummer)) ?? [];
  return (
    <Side titel="Kontrol af sociale frikort">
      <p>
        Her står de borgere i kommunen, hvis sociale frikort skal kontrolleres. Ingen bliver deaktiveret af sig selv.
      </p>
      {faerdig && <Besked slags="success" titel={faerdig} fokus />}
      <Problem fejl={fejl} igang={henter} igen={() => hent(undefined)} />
      {!svar && !fejl && <Henter tekst="Henter listen …" />}
      {ingen && valgteKort.length === 0 && foerste && (
        <Fejlopsummering fejl={[{ felt: vaelgId(foerste.frikortnummer), besked: 'Vælg mindst én borger.' }]} />
      )}
      {svar && <Fremdrift svar={svar} />}
      {svar && svar.kort.length === 0 && <p>Der er ingen sociale frikort, der mangler kontrol.</p>}
      {svar &&
        aarene(svar.kort).map((aar) => (
          <Aar
            key={aar}
            aar={aar}
            forsinket={aar < svar.aar}
            antallet={svar.forfald.find((row) => row.aar === aar)?.antal ?? 0}
            kort={svar.kort.filter(({ forfaldsaar }) => forfaldsaar === aar)}
            valgte={valgte}
            vaelg={vaelg}
            vis={vis}
          />
        ))}
      {svar?.naeste !== undefined && (
        <Knap slags="secondary" igang={henter} klik={() => void hent(svar)}>
          Hent flere
        </Knap>
      )}
      {svar && svar.kort.length > 0 && (
        <div class="knapper">
          <Knap klik={registrer}>
            {valgteKort.length === 0 ? 'Registrer kontrol' : `Registrer kontrol for ${valgteText(valgteKort)}`}
          </Knap>
        </div>
      )}
      {aaben && <RegistrerKontrol kort={valgteKort} luk={luk} />}
    </Side>
  );
}

function valgteText(kort: readonly Forfalden[]): string {
  return kort.length === 1 ? '1 borger' : `${antal(kort.length)} borgere`;
}

function vaelgId(frikortnummer: Nummer): string {
  return `vaelg-${frikortnummer}`;
}

function aarene(kort: readonly Forfalden[]): number[] {
  return [...new Set(kort.map(({ forfaldsaar }) => forfaldsaar))];
}

type AarProps = {
  aar: number;
  forsinket: boolean;
  antallet: number;
  kort: readonly Forfalden[];
  valgte: ReadonlySet<Nummer>;
  vaelg: (numre: readonly Nummer[], til: boolean) => void;
  vis: (frikortnummer: Nummer) => void;
};

/** What is due in one year. What was due in an earlier one stands out. */
function Aar({ aar, forsinket, antallet, kort, valgte, vaelg, vis }: AarProps) {
  const numre = kort.map(({ frikortnummer }) => frikortnummer);
  const alle = numre.every((nummer) => valgte.has(nummer));
  return (
    <section aria-labelledby={`forfald-${aar}`} class={forsinket ? 'forsinket' : undefined}>
      <div class="kort-hoved">
        <h2 id={`forfald-${aar}`}>
          {forsinket ? 'Skulle' : 'Skal'} kontrolleres i {aar}: {antal(antallet)}
        </h2>
        {forsinket && <Maerkat farve="error">Fristen er overskredet</Maerkat>}
      </div>
      <button type="button" class="function-link" onClick={() => vaelg(numre, !alle)}>
        {alle ? 'Fravælg alle viste' : 'Vælg alle viste'}
        <span class="sr-only"> fra {aar}</span>
      </button>
      <ul class="raekker nobullet-list no-max-width">
        {kort.map((k) => (
          <li class="raekke" key={k.frikortnummer}>
            <div class="form-group-checkbox">
              <input
                type="checkbox"
                class="form-checkbox"
                id={vaelgId(k.frikortnummer)}
                checked={valgte.has(k.frikortnummer)}
                onChange={(event) => vaelg([k.frikortnummer], event.currentTarget.checked)}
              />
              <label for={vaelgId(k.frikortnummer)}>
                <strong>{k.navn}</strong>
                {k.navnebeskyttet && ' (navne- og adressebeskyttet)'}
              </label>
            </div>
            <p>
              Frikortnummer {k.frikortnummer}
              <br />
              <span class="daempet">Udstedt {dag(k.udstedt)}</span>
            </p>
            <button type="button" class="button button-secondary button-small" onClick={() => vis(k.frikortnummer)}>
              Åbn<span class="sr-only"> borgerens side: {k.navn}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
