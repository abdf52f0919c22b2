import { useRef, useState } from 'preact/hooks';
import type { RequestOf } from '../../api/kontrakt.ts';
import { Besked } from '../../dele/besked.tsx';
import { Dialog } from '../../dele/dialog.tsx';
import { type Feltfejl, fejlFor } from '../../dele/fejl.tsx';
import { Datofelt, Valg } from '../../dele/felter.tsx';
import { Formular, useIndtastning } from '../../dele/formular.tsx';
import { JOURNAL_HJAELP, Journalfelt, journalFejl } from '../../dele/journalnummer.tsx';
import { Knap } from '../../dele/side.tsx';
import { antal } from '../../format.ts';
import { type Dagfelter, idag, readDag, writeDag } from '../../indtastning.ts';
import { KONTROLAARSAG, KONTROLRESULTAT } from '../../koder.ts';
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

type Felter = {
  kontroldato: Dagfelter;
  resultat: Resultat | undefined;
  kontrolaarsag: Aarsag | undefined;
  journaler: Readonly<Record<string, string>>;
};
type Kort = { readonly frikortnummer: Request['frikortnummer']; readonly navn: string };
/** `luk` is told how many controls were registered. */
type Props = { kort: readonly Kort[]; luk: (registrerede: number) => void };

/** One control, or the same result for several citizens, each with a journal number of its own. */
export function RegistrerKontrol({ kort, luk }: Props) {
  const {
    felter,
    fejl: fundne,
    felt,
    skift,
    setFundet,
  } = useIndtastning<Felter>(
    () => ({ kontroldato: writeDag(idag()), resultat: undefined, kontrolaarsag: undefined, journaler: {} }),
    undefined,
  );
  const [status, setStatus] = useState<Registrering>();
  const ider = useRef(new Map<string, string>());
  const klar = status?.klar ?? new Set();
  const igang = status?.igang ?? false;
  const mange = kort.length > 1;
  const mangler = kort.filter(({ frikortnummer }) => !klar.has(frikortnummer));
  const faerdig = status !== undefined && !igang && mangler.length === 0;
  const { resultat, journaler } = felter;
  const aarsager = resultat === undefined ? [] : AARSAGER[resultat];
  const aarsag = aarsager.length === 1 ? aarsager[0] : felter.kontrolaarsag;

  async function send() {
    if (igang) return;
    const kontroldato = readDag(felter.kontroldato);
    const found: Feltfejl[] = [];
    if (!kontroldato) found.push({ felt: 'kontroldato', besked: 'Skriv datoen for kontrollen.' });
    if (!resultat) found.push({ felt: 'resultat', besked: 'Vælg resultatet af kontrollen.' });
    if (resultat && !aarsag) found.push({ felt: 'kontrolaarsag', besked: 'Vælg en årsag.' });
    for (const { frikortnummer } of mangler) {
      const besked = journalFejl((journaler[frikortnummer] ?? '').trim());
      if (besked) found.push({ felt: journalId(frikortnummer), besked });
    }
    setFundet(found);
    if (found.length > 0 || !kontroldato || !resultat || !aarsag) return;
    const requests = mangler.map(({ frikortnummer }) => ({
      frikortnummer,
      kontroldato,
      resultat,
      aarsag,
      journalnummer: (journaler[frikortnummer] ?? '').trim(),
    }));
    const slut = await registrerAlle(requests, ider.current, klar, setStatus);
    if (slut.fejl.length === 0 && resultat !== 'IKKE_BERETTIGET') luk(slut.klar.size);
  }

  // One line of the summary for each citizen: it has to say who.
  const fejl = (fundne.length > 0 ? fundne : (status?.fejl ?? [])).map((f) => {
    const om = kort.find(({ frikortnummer }) => journalId(frikortnummer) === f.felt);
    return om && mange ? { ...f, besked: `${om.navn}: ${f.besked}` } : f;
  });
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
      <Formular
        fejl={fejl}
        kald={{ igang, fejl: undefined }}
        send={() => void send()}
        knap={titel}
        igang="Registrerer …"
        fortryd={() => luk(klar.size)}
        fortrydTekst={klar.size > 0 ? 'Luk' : undefined}
      >
        <Datofelt
          {...felt('kontroldato')}
          navn={mange ? 'Hvornår er borgerne kontrolleret?' : 'Hvornår er borgeren kontrolleret?'}
        />
        <Valg
          {...felt('resultat')}
          navn="Resultat"
          skift={(valgt: Resultat) => skift({ resultat: valgt, kontrolaarsag: undefined })}
          valg={RESULTATER.map((vaerdi) => ({ vaerdi, tekst: KONTROLRESULTAT[vaerdi] }))}
        />
        {aarsager.length > 1 && (
          <Valg
            {...felt('kontrolaarsag')}
            navn="Årsag"
            valg={aarsager.map((vaerdi) => ({ vaerdi, tekst: KONTROLAARSAG[vaerdi] }))}
          />
        )}
        {mange && <p>{JOURNAL_HJAELP}</p>}
        {kort.map(({ frikortnummer, navn }) =>
          klar.has(frikortnummer) ? (
            <p key={frikortnummer}>{navn}: registreret</p>
          ) : (
            <Journalfelt
              key={frikortnummer}
              id={journalId(frikortnummer)}
              navn={mange ? `Journalnummer for ${navn}` : undefined}
              hjaelp={mange ? '' : undefined}
              vaerdi={journaler[frikortnummer] ?? ''}
              skift={(text) => skift({ journaler: { ...journaler, [frikortnummer]: text } })}
              fejl={fejlFor(fejl, journalId(frikortnummer))}
            />
          ),
        )}
        <p role="status">{igang && `${antal(klar.size)} af ${antal(kort.length)} er registreret …`}</p>
      </Formular>
    </Dialog>
  );
}

function journalId(frikortnummer: string): string {
  return `journal-${frikortnummer}`;
}
