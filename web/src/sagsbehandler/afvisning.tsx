import { AFVISNINGSAARSAGER, type Afvisning, type Afvisningsaarsag } from '#shared/domain/afvisning.ts';
import { useKald } from '../api/brug.ts';
import type { AnswerOf, RequestOf } from '../api/kontrakt.ts';
import type { Feltfejl } from '../dele/fejl.tsx';
import { Datofelt, Valg } from '../dele/felter.tsx';
import { Formular, useIndtastning } from '../dele/formular.tsx';
import { Journalfelt, journalFejl } from '../dele/journalnummer.tsx';
import { dag } from '../format.ts';
import { INGEN_DAG, idag, readDag, writeDag } from '../indtastning.ts';
import { AFVISNINGSAARSAG } from '../koder.ts';

type Navn = 'refuse-ansoegning' | 'refuse-genaktivering';
type Hvem<N extends Navn> = Pick<RequestOf<N>, Extract<keyof RequestOf<N>, 'cpr' | 'frikortnummer'>>;
type Props<N extends Navn> = {
  navn: N;
  hvem: Hvem<N>;
  luk: () => void;
  afvist: (afvisning: Afvisning) => void;
};

/** R370: a refusal, of an application or of giving a card back. Dates, reason and the municipality's own number; no text. */
export function Afvisningsform<N extends Navn>({ navn, hvem, luk, afvist }: Props<N>) {
  const afvis = useKald<Navn>(navn);
  const { felter, fejl, felt, setFundet } = useIndtastning(
    () => ({
      ansoegningsdato: INGEN_DAG,
      afgoerelsesdato: writeDag(idag()),
      aarsag: undefined as Afvisningsaarsag | undefined,
      journalnummer: '',
    }),
    afvis.fejl,
    'afvisning-',
  );

  async function send() {
    const ansoegningsdato = readDag(felter.ansoegningsdato);
    const afgoerelsesdato = readDag(felter.afgoerelsesdato);
    const journalnummer = felter.journalnummer.trim();
    const journalBesked = journalFejl(journalnummer);
    const { aarsag } = felter;
    const found: Feltfejl[] = [];
    if (!ansoegningsdato) found.push({ felt: 'ansoegningsdato', besked: 'Skriv datoen, hvor borgeren søgte.' });
    if (!afgoerelsesdato) found.push({ felt: 'afgoerelsesdato', besked: 'Skriv datoen for afgørelsen.' });
    if (!aarsag) found.push({ felt: 'aarsag', besked: 'Vælg en årsag.' });
    if (journalBesked) found.push({ felt: 'journalnummer', besked: journalBesked });
    setFundet(found);
    if (found.length > 0 || !ansoegningsdato || !afgoerelsesdato || !aarsag) return;
    // Whom it is about differs between the two; `navn` and `hvem` come as a pair.
    const request = { ...hvem, ansoegningsdato, afgoerelsesdato, aarsag, journalnummer } as unknown as RequestOf<Navn>;
    const svar: AnswerOf<Navn> | undefined = await afvis.send(request);
    if (svar) afvist(svar);
  }

  return (
    <section class="formular">
      <h2>Registrer et afslag</h2>
      <p>
        Begrundelsen og partshøringen hører til i jeres eget system. Her registrerer du kun datoer, årsag og
        journalnummer.
      </p>
      <Formular
        fejl={fejl}
        kald={afvis}
        send={() => void send()}
        knap="Registrer afslaget"
        igang="Gemmer …"
        fortryd={luk}
      >
        <Datofelt {...felt('ansoegningsdato')} navn="Hvornår søgte borgeren om det, I afslår?" />
        <Datofelt {...felt('afgoerelsesdato')} navn="Datoen for afslaget" />
        <Valg
          {...felt('aarsag')}
          navn="Årsag til afslaget"
          valg={AFVISNINGSAARSAGER.map((vaerdi) => ({ vaerdi, tekst: AFVISNINGSAARSAG[vaerdi] }))}
        />
        <Journalfelt {...felt('journalnummer')} navn="Afslagets journalnummer" />
      </Formular>
    </section>
  );
}

type Vist = Afvisning & { readonly tidspunkt: string };

/** Refusals of before, newest first. */
export function Afvisningshistorik({ afvisninger }: { afvisninger: readonly Vist[] }) {
  if (afvisninger.length === 0) return null;
  return (
    <>
      <h2>Tidligere afslag</h2>
      <ul>
        {afvisninger.map((a) => (
          <li key={a.tidspunkt}>
            {a.type === 'ansoegning' ? 'Afslag på ansøgning' : 'Afslag på genaktivering'} {dag(a.afgoerelsesdato)}:{' '}
            {AFVISNINGSAARSAG[a.aarsag]}. Journalnummer {a.journalnummer}.
          </li>
        ))}
      </ul>
    </>
  );
}
