import { useState } from 'preact/hooks';
import { UDTRAEKSFORMAAL, type Udtraeksafgoerelse } from '#shared/domain/udtraek.ts';
import { useKald } from '../api/brug.ts';
import type { Fejlsvar } from '../api/kald.ts';
import type { Udtraek } from '../api/kontrakt.ts';
import { Bekraeft } from '../dele/bekraeft.tsx';
import { Maerkat, Oplysninger } from '../dele/liste.tsx';
import { Problem } from '../dele/problem.tsx';
import { Knap } from '../dele/side.tsx';
import { gemSomFil } from '../fil.ts';
import { antal, dag, medarbejder, tid } from '../format.ts';
import { hentDele } from './udtraek-hent.ts';
import { AARSAGER, TRIN } from './udtraek-tekster.ts';

type Props = { udtraek: Udtraek; faerdig(tekst: string): void; hent(): void };

const GJORT: Record<Udtraeksafgoerelse, string> = {
  frigivet: 'Udleveringen er frigivet',
  afvist: 'Udleveringen er afvist',
  trukket: 'Udleveringen er trukket tilbage',
  hentet: 'Udleveringen er hentet, og kontrolsummen passer',
};

const SPOERG: Record<'frigivet' | 'afvist' | 'trukket', readonly [string, string]> = {
  frigivet: ['Frigiv udleveringen?', 'Ja, frigiv'],
  afvist: ['Afvis udleveringen?', 'Ja, afvis'],
  trukket: ['Træk udleveringen tilbage?', 'Ja, træk tilbage'],
};

/** One order: what, why, how far, who did what, and what can be done now. */
export function Udtraekskort({ udtraek: u, faerdig, hent }: Props) {
  const [spoerg, setSpoerg] = useState<keyof typeof SPOERG>();
  const [tekst, farve] = TRIN[u.trin];
  const aaben = ['bestilt', 'dannes', 'klar'].includes(u.trin);
  return (
    <article class="kort">
      <div class="kort-hoved">
        <h3>{UDTRAEKSFORMAAL[u.indhold.slags].titel}</h3>
        <Maerkat farve={farve}>{tekst}</Maerkat>
      </div>
      <Oplysninger rader={[...udsnit(u), ...forloeb(u)]} />
      {u.trin === 'klar' && u.egen && <p>En anden driftsoperatør skal frigive eller afvise den.</p>}
      <div class="knapper">
        {u.trin === 'klar' && !u.egen && (
          <>
            <Knap klik={() => setSpoerg('frigivet')}>Frigiv</Knap>
            <Knap slags="secondary" klik={() => setSpoerg('afvist')}>
              Afvis
            </Knap>
          </>
        )}
        {u.kanHentes && <Hent udtraek={u} faerdig={faerdig} />}
        {aaben && (
          <Knap slags="secondary" klik={() => setSpoerg('trukket')}>
            Træk tilbage
          </Knap>
        )}
      </div>
      {spoerg && <Afgoer udtraek={u} udfald={spoerg} luk={() => setSpoerg(undefined)} faerdig={faerdig} hent={hent} />}
    </article>
  );
}

type Rad = readonly [string, string | undefined];

function udsnit({ indhold, format, begrundelse }: Udtraek): readonly Rad[] {
  return [
    ['Formål', UDTRAEKSFORMAAL[indhold.slags].formaal],
    ['År', 'aar' in indhold ? String(indhold.aar) : undefined],
    ['Periode', 'fra' in indhold ? `${dag(indhold.fra)} – ${dag(indhold.til)}` : undefined],
    ['Frikortnummer', 'frikortnummer' in indhold ? indhold.frikortnummer : undefined],
    ['Organisation', 'organisation' in indhold ? indhold.organisation : undefined],
    ['Bruger', 'brugerId' in indhold ? indhold.brugerId : undefined],
    ['Hvorfor', `${AARSAGER[begrundelse.aarsag]}, ${begrundelse.journalnummer}`],
    ['Form', format.toUpperCase()],
  ];
}

function forloeb({
  trin,
  bestilt,
  fremdrift,
  kvittering,
  afgjort,
  hentet,
  udloeber,
  kanHentes,
}: Udtraek): readonly Rad[] {
  const hvem = (h: typeof afgjort) => h && `${tid(h.tidspunkt)} af ${medarbejder(h.brugerId)}`;
  return [
    ['Bestilt', hvem(bestilt)],
    ['Fremdrift', trin === 'dannes' && fremdrift ? fremdriftTekst(fremdrift) : undefined],
    ['Dannet', kvittering && tid(kvittering.klar)],
    ['Rækker', kvittering && antal(kvittering.raekker)],
    ['Størrelse', kvittering && `${antal(kvittering.stoerrelse)} byte`],
    ['Kontrolsum (SHA-256)', kvittering?.sha256],
    ['Afgjort', hvem(afgjort)],
    ['Hentet', hvem(hentet)],
    ['Kan hentes til', kanHentes && udloeber ? tid(udloeber) : undefined],
  ];
}

function fremdriftTekst({ kilde, kilder, raekker }: NonNullable<Udtraek['fremdrift']>): string {
  const part = kilder > 1 ? `${Math.floor((100 * kilde) / kilder)} procent, ` : '';
  return `${part}${antal(raekker)} rækker indtil nu`;
}

function Afgoer({ udtraek, udfald, luk, faerdig, hent }: Props & { udfald: keyof typeof SPOERG; luk(): void }) {
  const kald = useKald('settle-udtraek');
  const [titel, ja] = SPOERG[udfald];
  const fortryd = () => {
    // Refused: it may have been decided by someone else.
    if (kald.fejl) hent();
    luk();
  };
  async function send() {
    const { udtraekId, version } = udtraek;
    if (!(await kald.send({ udtraekId, version, udfald }))) return;
    luk();
    faerdig(GJORT[udfald]);
  }
  return (
    <Bekraeft titel={titel} kald={kald} bekraeft={() => void send()} luk={fortryd} ja={ja} igang="Gemmer …">
      {udfald === 'frigivet' && <p>Se, om der er ret til at udlevere det, før du frigiver.</p>}
      <Oplysninger rader={udsnit(udtraek)} />
    </Bekraeft>
  );
}

/** Every part, one file, its sum held up against the receipt; then it is kept, and received. */
function Hent({ udtraek, faerdig }: Pick<Props, 'udtraek' | 'faerdig'>) {
  const [del, setDel] = useState<number>();
  const [fejl, setFejl] = useState<Fejlsvar>();
  const kvitter = useKald('settle-udtraek');
  const { udtraekId, version, format, indhold, kvittering } = udtraek;
  const igang = del !== undefined || kvitter.igang;

  async function hent() {
    setFejl(undefined);
    setDel(0);
    const result = await hentDele(udtraekId, kvittering?.dele ?? 0, setDel);
    setDel(undefined);
    if (!result.ok) return setFejl(result.fejl);
    if (!(await kvitter.send({ udtraekId, version, udfald: 'hentet', sha256: result.sha256 }))) return;
    const type = format === 'csv' ? 'text/csv;charset=utf-8' : 'application/x-ndjson';
    gemSomFil(`${indhold.slags}-${kvittering?.klar.slice(0, 10)}.${format}`, type, ...result.dele);
    faerdig(GJORT.hentet);
  }

  return (
    <>
      <Problem fejl={fejl ?? kvitter.fejl} igang={igang} igen={() => void hent()} />
      <Knap igang={igang} klik={() => void hent()}>
        {del === undefined ? 'Hent filen' : `Henter del ${del + 1} af ${kvittering?.dele} …`}
      </Knap>
    </>
  );
}
