import { useRef, useState } from 'preact/hooks';
import type { RequestOf } from '../../api/kontrakt.ts';
import { Besked } from '../../dele/besked.tsx';
import { Dialog } from '../../dele/dialog.tsx';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../../dele/fejl.tsx';
import { Datofelt, Tekstfelt, Valg } from '../../dele/felter.tsx';
import { Knap } from '../../dele/side.tsx';
import { antal } from '../../format.ts';
import { type Dagfelter, idag, readDag, writeDag } from '../../indtastning.ts';
import { KONTROLAARSAG, KONTROLRESULTAT } from '../../koder.ts';
import { JOURNAL_HJAELP, journalFejl } from '../journalnummer.ts';
import { type Registrering, registrerAlle } from './registrer-alle.ts';

type Request = RequestOf<'register-kontrol'>;
type Resultat = Request['resultat'];
type Aarsag = Request['aarsag'];

/** The reasons that go with a result: where there is one, there is nothing to choose. */
const AARSAGER: Record<Resultat, readonly [Aarsag, ...Aarsag[]]> = {
  FORTSAT_BERETTIGET: ['ALLE_BETINGELSER_OPFYLDT'],
  IKKE_BERETTIGET: ['INDKOMST_OVER_GRAENSEN', 'UNDER_UDDANNELSE', 'IKKE_I_MAALGRUPPEN', 'OPHOLDSKRAV_IKKE_OPFYLDT'],
  DISPENSATION: ['AFTALE_OM_SOCIALT_FRIKORT'],
};
const RESULTATER: readonly Resultat[] = ['FORTSAT_BERETTIGET', 'IKKE_BERETTIGET', 'DISPENSATION'];

type Kort = { readonly frikortnummer: Request['frikortnummer']; readonly navn: string };
/** `luk` is told how many controls were registered. */
type Props = { kort: readonly Kort[]; luk: (registrerede: number) => void };

/** One control, or the same result for several citizens, each with a journal number of its own. */
export function RegistrerKontrol({ kort, luk }: Props) {
  const [dato, setDato] = useState<Dagfelter>(() => writeDag(idag()));
  const [resultat, setResultat] = useState<Resultat>();
  const [aarsag, setAarsag] = useState<Aarsag>();
  const [journaler, setJournaler] = useState<Readonly<Record<string, string>>>({});
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const [status, setStatus] = useState<Registrering>();
  const ider = useRef(new Map<string, string>());
  const klar = status?.klar ?? new Set();
  const igang = status?.igang ?? false;
  const mange = kort.length > 1;
  const mangler = kort.filter(({ frikortnummer }) => !klar.has(frikortnummer));
  const faerdig = status !== undefined && !igang && mangler.length === 0;
  const aarsager = resultat === undefined ? [] : AARSAGER[resultat];
  const valgtAarsag = aarsager.length === 1 ? aarsager[0] : aarsag;

  async function submit(event: Event) {
    event.preventDefault();
    if (igang) return;
    const kontroldato = readDag(dato);
    const found: Feltfejl[] = [];
    if (!kontroldato) found.push({ felt: 'kontroldato', besked: 'Skriv datoen for kontrollen.' });
    if (!resultat) found.push({ felt: 'resultat', besked: 'Vælg resultatet af kontrollen.' });
    if (resultat && !valgtAarsag) found.push({ felt: 'kontrolaarsag', besked: 'Vælg en årsag.' });
    for (const { frikortnummer } of mangler) {
      const besked = journalFejl((journaler[frikortnummer] ?? '').trim());
      if (besked) found.push({ felt: `journal-${frikortnummer}`, besked });
    }
    setFejl(found);
    if (found.length > 0 || !kontroldato || !resultat || !valgtAarsag) return;
    const requests = mangler.map(({ frikortnummer }) => ({
      frikortnummer,
      kontroldato,
      resultat,
      aarsag: valgtAarsag,
      journalnummer: (journaler[frikortnummer] ?? '').trim(),
    }));
    const slut = await registrerAlle(requests, ider.current, klar, setStatus);
    if (slut.fejl.length === 0 && resultat !== 'IKKE_BERETTIGET') luk(slut.klar.size);
  }

  const titel = mange ? `Registrer kontrol for ${antal(kort.length)} borgere` : 'Registrer kontrol';
  if (faerdig && resultat === 'IKKE_BERETTIGET') {
    return (
      <Dialog titel="Kontrollen er registreret" handlinger={<Knap klik={() => luk(klar.size)}>Luk</Knap>}>
        <Besked slags="info" titel="Kortet er ikke deaktiveret">
          <p>
            Kontrollen ændrer ikke kortet. Træf en afgørelse om deaktivering på borgerens side, og hør borgeren først.
          </p>
        </Besked>
      </Dialog>
    );
  }
  return (
    <Dialog titel={titel} luk={() => luk(klar.size)} handlinger={null}>
      {!mange && <p>{kort[0]?.navn}</p>}
      <Fejlopsummering fejl={[...fejl, ...(status?.fejl ?? [])]} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Datofelt
          id="kontroldato"
          navn="Hvornår er borgeren kontrolleret?"
          vaerdi={dato}
          skift={setDato}
          fejl={fejlFor(fejl, 'kontroldato')}
        />
        <Valg
          id="resultat"
          navn="Resultat"
          vaerdi={resultat}
          skift={(valgt: Resultat) => {
            setResultat(() => valgt);
            setAarsag(undefined);
          }}
          valg={RESULTATER.map((vaerdi) => ({ vaerdi, tekst: KONTROLRESULTAT[vaerdi] }))}
          fejl={fejlFor(fejl, 'resultat')}
        />
        {aarsager.length > 1 && (
          <Valg
            id="kontrolaarsag"
            navn="Årsag"
            vaerdi={aarsag}
            skift={(valgt: Aarsag) => setAarsag(() => valgt)}
            valg={aarsager.map((vaerdi) => ({ vaerdi, tekst: KONTROLAARSAG[vaerdi] }))}
            fejl={fejlFor(fejl, 'kontrolaarsag')}
          />
        )}
        {mange && <p>{JOURNAL_HJAELP}</p>}
        {kort.map(({ frikortnummer, navn }) =>
          klar.has(frikortnummer) ? (
            <p key={frikortnummer}>{navn}: registreret</p>
          ) : (
            <Tekstfelt
              key={frikortnummer}
              id={`journal-${frikortnummer}`}
              navn={mange ? `Journalnummer for ${navn}` : 'Sagens journalnummer'}
              hjaelp={mange ? undefined : JOURNAL_HJAELP}
              vaerdi={journaler[frikortnummer] ?? ''}
              skift={(text) => setJournaler({ ...journaler, [frikortnummer]: text })}
              bredde="mellem"
              max={40}
              fejl={fejlFor([...fejl, ...(status?.fejl ?? [])], `journal-${frikortnummer}`)}
            />
          ),
        )}
        <p role="status">{igang && `${antal(klar.size)} af ${antal(kort.length)} er registreret …`}</p>
        <div class="knapper">
          <Knap type="submit" igang={igang}>
            {igang ? 'Registrerer …' : titel}
          </Knap>
          <Knap slags="secondary" klik={() => luk(klar.size)}>
            {klar.size > 0 ? 'Luk' : 'Fortryd'}
          </Knap>
        </div>
      </form>
    </Dialog>
  );
}
