import { useEffect, useState } from 'preact/hooks';
import { TRIN } from '#shared/domain/jobopslag-mangel.ts';
import type { Dato } from '#shared/values/dato.ts';
import { useKald } from '../../api/brug.ts';
import { kald } from '../../api/kald.ts';
import type { AnswerOf } from '../../api/kontrakt.ts';
import { Fejlopsummering, type Feltfejl } from '../../dele/fejl.tsx';
import { feltfejlAf, Problem } from '../../dele/problem.tsx';
import { Knap, Side } from '../../dele/side.tsx';
import { Trinviser } from '../../dele/trinviser.tsx';
import { idag, writeDag } from '../../indtastning.ts';
import { useUgemt } from '../../ugemt.ts';
import { INGEN_KONTAKT } from '../kontaktfelter.tsx';
import { Lukning } from './lukning.tsx';
import { Opsummering } from './opsummering.tsx';
import { OPSLAG } from './tekster.ts';
import type { TrinProps } from './trin.ts';
import { TrinAnsoegning } from './trin-ansoegning.tsx';
import { TrinArbejde } from './trin-arbejde.tsx';
import { TrinPeriode } from './trin-periode.tsx';
import { TrinSted } from './trin-sted.tsx';
import { TrinStilling } from './trin-stilling.tsx';
import { foersteTrin, indholdAf, trinFejl, type Udkast, udkastAf, ulaeselige } from './udkast.ts';

type Opslag = AnswerOf<'show-jobopslag'>;
type Props = {
  /** A draft to go on with, a published post to edit, or nothing: a new one. */
  opslag: Opslag | undefined;
  /** Published or edited. */
  faerdig: (jobopslagId: string, rettet: boolean) => void;
  tilListe: () => void;
};

const SIDSTE = TRIN.length + 1;

/** The six steps (R116). A draft is kept on the server at each of them; a published post only at the end. */
export function Guide({ opslag, faerdig, tilListe }: Props) {
  const t = OPSLAG();
  const vistFra = opslag !== undefined && opslag.visning !== 'kladde' ? opslag.fra : undefined;
  const [udkast, setUdkast] = useState<Udkast>(() => begynd(opslag));
  const [trin, setTrin] = useState(() => (opslag && !vistFra ? foersteTrin(udkast) : 1));
  const [naaet, setNaaet] = useState(vistFra ? SIDSTE : trin);
  const [gemt, setGemt] = useState({ jobopslagId: opslag?.jobopslagId, version: opslag?.version ?? 0 });
  const [aendret, setAendret] = useState(false);
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const [kasserer, setKasserer] = useState(false);
  const gem = useKald('save-jobopslag');
  const offentliggoer = useKald('publish-jobopslag');
  const ret = useKald('edit-jobopslag');
  const sidste = vistFra ? ret : offentliggoer;
  useUgemt(aendret);
  useEffect(() => {
    if (opslag === undefined) void fastKontakt().then((kontakt) => kontakt && setUdkast((u) => medKontakt(u, kontakt)));
  }, [opslag]);

  const skift = (del: Partial<Udkast>) => {
    setAendret(true);
    setUdkast((before) => ({ ...before, ...del }));
  };
  const gaaTil = (n: number) => {
    setFejl([]);
    gem.nulstil();
    sidste.nulstil();
    setTrin(n);
    setNaaet((before) => Math.max(before, n));
    scrollTo(0, 0);
  };
  const gemKladden = async () => {
    const { jobopslagId, version } = gemt;
    const indhold = sendt(udkast);
    const svar = await gem.send({ ...(jobopslagId !== undefined && { jobopslagId }), version, indhold });
    if (svar === undefined) return undefined;
    setGemt({ jobopslagId: svar.jobopslagId, version: svar.version });
    setAendret(false);
    return svar;
  };
  const navn = TRIN[trin - 1];
  const videre = async (event: Event) => {
    event.preventDefault();
    gem.nulstil();
    const found = navn === undefined ? [] : trinFejl(udkast, navn, vistFra);
    setFejl(found);
    if (found.length > 0) return;
    if (vistFra || (await gemKladden())) gaaTil(trin + 1);
  };
  // Back, or by the list of steps: what a draft says so far is kept on the way, where it can be read.
  const forlad = async (n: number) => {
    const kanGemmes = !vistFra && aendret && navn !== undefined && ulaeselige(udkast, navn).length === 0;
    if (!kanGemmes || (await gemKladden())) gaaTil(n);
  };
  const gemOgLuk = async () => {
    const found = navn === undefined ? [] : ulaeselige(udkast, navn);
    setFejl(found);
    if (found.length === 0 && (await gemKladden())) tilListe();
  };
  const send = async () => {
    // What is published is what the server keeps: what could not be read when its step was left is saved first.
    const { jobopslagId, version } = (!vistFra && aendret ? await gemKladden() : gemt) ?? {};
    if (jobopslagId === undefined || version === undefined) return;
    const svar = vistFra
      ? await ret.send({ jobopslagId, version, indhold: sendt(udkast) })
      : await offentliggoer.send({ jobopslagId, version });
    if (svar === undefined) return;
    setAendret(false);
    faerdig(svar.jobopslagId, vistFra !== undefined);
  };

  const afslag = fejlAf(gem.fejl ?? sidste.fejl);
  const alle = afslag.length > 0 ? afslag : fejl;
  const felles = { udkast, skift, fejl: alle };
  const titel = vistFra ? t.ret : t.opret;
  return (
    <div class="formular">
      <Trinviser titel={titel} navne={t.trinliste} trin={trin} naaet={naaet} gaaTil={(n) => void forlad(n)} />
      <Side key={trin} titel={t.overskrifter[trin - 1] ?? titel} kicker={`${titel}: ${t.trin(trin)}`}>
        <Fejlopsummering fejl={alle} />
        {alle.length === 0 && (
          <Problem fejl={gem.fejl ?? sidste.fejl} kommando igang={gem.igang || sidste.igang} igen={sidste.igen} />
        )}
        {trin < SIDSTE ? (
          <form onSubmit={(event) => void videre(event)} noValidate>
            <Trinfelter trin={trin} felles={felles} vistFra={vistFra} />
            <div class="knapper">
              <Knap type="submit" igang={gem.igang}>
                {gem.igang ? t.gemmer : vistFra ? t.fremad : t.naeste}
              </Knap>
              {!vistFra && (
                <Knap slags="secondary" klik={() => void gemOgLuk()}>
                  {t.gemLuk}
                </Knap>
              )}
            </div>
          </form>
        ) : (
          <Opsummering
            udkast={udkast}
            vistFra={vistFra}
            igang={gem.igang || sidste.igang}
            gaaTil={gaaTil}
            send={() => void send()}
          />
        )}
        <div class="knapper">
          {trin > 1 && (
            <button type="button" class="function-link" onClick={() => void forlad(trin - 1)}>
              {t.tilbage}
            </button>
          )}
          {!vistFra && gemt.jobopslagId !== undefined && (
            <button type="button" class="function-link" onClick={() => setKasserer(true)}>
              {t.kasser}
            </button>
          )}
        </div>
      </Side>
      {kasserer && gemt.jobopslagId !== undefined && (
        <Lukning
          jobopslagId={gemt.jobopslagId}
          version={gemt.version}
          kladde
          luk={() => setKasserer(false)}
          lukket={() => {
            setAendret(false);
            tilListe();
          }}
        />
      )}
    </div>
  );
}

function Trinfelter({ trin, felles, vistFra }: { trin: number; felles: TrinProps; vistFra: Dato | undefined }) {
  switch (TRIN[trin - 1]) {
    case 'stilling':
      return <TrinStilling {...felles} />;
    case 'arbejde':
      return <TrinArbejde {...felles} />;
    case 'sted':
      return <TrinSted {...felles} />;
    case 'ansoegning':
      return <TrinAnsoegning {...felles} />;
    default:
      return <TrinPeriode {...felles} vistFra={vistFra} />;
  }
}

/** A new post begins with one position and today. */
function begynd(opslag: Opslag | undefined): Udkast {
  return opslag ? udkastAf(opslag.indhold) : { ...udkastAf({ antalStillinger: 1 }), fra: writeDag(idag()) };
}

async function fastKontakt() {
  const result = await kald('get-kontaktperson', undefined);
  return result.ok ? result.svar.kontaktperson : undefined;
}

function medKontakt(udkast: Udkast, kontakt: Udkast['kontakt']): Udkast {
  return udkast.kontakt === INGEN_KONTAKT ? { ...udkast, kontakt } : udkast;
}

/** The lists of the contract can be changed; the rule's cannot. */
function sendt(udkast: Udkast) {
  const { tidspunkter = [], ansoegVed = [], ...indhold } = indholdAf(udkast);
  return { ...indhold, tidspunkter: [...tidspunkter], ansoegVed: [...ansoegVed] };
}

/** The contract names the fields inside the post; on the screen they stand by themselves. */
function fejlAf(fejl: Parameters<typeof feltfejlAf>[0] | undefined): readonly Feltfejl[] {
  if (fejl === undefined) return [];
  return feltfejlAf(fejl).map(({ felt, besked }) => ({ felt: felt.replace(/^indhold-/, ''), besked }));
}
