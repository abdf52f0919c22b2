import { useState } from 'preact/hooks';
import { AFVISNINGSAARSAGER, type Afvisning, type Afvisningsaarsag } from '#shared/domain/afvisning.ts';
import { useKald } from '../api/brug.ts';
import type { AnswerOf, RequestOf } from '../api/kontrakt.ts';
import { Fejlopsummering, type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Datofelt, Tekstfelt, Valg } from '../dele/felter.tsx';
import { feltfejlAf, Problem } from '../dele/problem.tsx';
import { Knap } from '../dele/side.tsx';
import { dag } from '../format.ts';
import { type Dagfelter, INGEN_DAG, idag, readDag, writeDag } from '../indtastning.ts';
import { AFVISNINGSAARSAG } from '../koder.ts';
import { JOURNAL_HJAELP, journalFejl } from './journalnummer.ts';

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
  const [ansoegning, setAnsoegning] = useState<Dagfelter>(INGEN_DAG);
  const [afgoerelse, setAfgoerelse] = useState<Dagfelter>(() => writeDag(idag()));
  const [aarsag, setAarsag] = useState<Afvisningsaarsag>();
  const [journal, setJournal] = useState('');
  const [fejl, setFejl] = useState<readonly Feltfejl[]>([]);
  const afvis = useKald<Navn>(navn);

  async function submit(event: Event) {
    event.preventDefault();
    afvis.nulstil();
    const ansoegningsdato = readDag(ansoegning);
    const afgoerelsesdato = readDag(afgoerelse);
    const journalnummer = journal.trim();
    const journalBesked = journalFejl(journalnummer);
    const found: Feltfejl[] = [];
    if (!ansoegningsdato)
      found.push({ felt: 'afvisning-ansoegningsdato', besked: 'Skriv datoen, hvor borgeren søgte.' });
    if (!afgoerelsesdato) found.push({ felt: 'afvisning-afgoerelsesdato', besked: 'Skriv datoen for afgørelsen.' });
    if (!aarsag) found.push({ felt: 'afvisning-aarsag', besked: 'Vælg en årsag.' });
    if (journalBesked) found.push({ felt: 'afvisning-journalnummer', besked: journalBesked });
    setFejl(found);
    if (found.length > 0 || !ansoegningsdato || !afgoerelsesdato || !aarsag) return;
    // Whom it is about differs between the two; `navn` and `hvem` come as a pair.
    const request = { ...hvem, ansoegningsdato, afgoerelsesdato, aarsag, journalnummer } as unknown as RequestOf<Navn>;
    const svar: AnswerOf<Navn> | undefined = await afvis.send(request);
    if (svar) afvist(svar);
  }

  const alle = afvis.fejl ? feltfejlAf(afvis.fejl).map((f) => ({ ...f, felt: `afvisning-${f.felt}` })) : fejl;
  return (
    <section class="formular">
      <h2>Registrer et afslag</h2>
      <p>
        Begrundelsen og partshøringen hører til i jeres eget system. Her registrerer du kun datoer, årsag og
        journalnummer.
      </p>
      <Fejlopsummering fejl={alle} />
      {alle.length === 0 && <Problem fejl={afvis.fejl} kommando igang={afvis.igang} />}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Datofelt
          id="afvisning-ansoegningsdato"
          navn="Hvornår søgte borgeren om det, I afslår?"
          vaerdi={ansoegning}
          skift={setAnsoegning}
          fejl={fejlFor(alle, 'afvisning-ansoegningsdato')}
        />
        <Datofelt
          id="afvisning-afgoerelsesdato"
          navn="Datoen for afslaget"
          vaerdi={afgoerelse}
          skift={setAfgoerelse}
          fejl={fejlFor(alle, 'afvisning-afgoerelsesdato')}
        />
        <Valg
          id="afvisning-aarsag"
          navn="Årsag til afslaget"
          vaerdi={aarsag}
          skift={(valgt) => setAarsag(() => valgt)}
          valg={AFVISNINGSAARSAGER.map((vaerdi) => ({ vaerdi, tekst: AFVISNINGSAARSAG[vaerdi] }))}
          fejl={fejlFor(alle, 'afvisning-aarsag')}
        />
        <Tekstfelt
          id="afvisning-journalnummer"
          navn="Afslagets journalnummer"
          hjaelp={JOURNAL_HJAELP}
          vaerdi={journal}
          skift={setJournal}
          bredde="mellem"
          max={40}
          fejl={fejlFor(alle, 'afvisning-journalnummer')}
        />
        <div class="knapper">
          <Knap type="submit" igang={afvis.igang}>
            {afvis.igang ? 'Gemmer …' : 'Registrer afslaget'}
          </Knap>
          <Knap slags="secondary" klik={luk}>
            Fortryd
          </Knap>
        </div>
      </form>
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
