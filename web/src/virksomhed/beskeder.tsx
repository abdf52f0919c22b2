import { useEffect, useState } from 'preact/hooks';
import { VIRKSOMHEDSBESKEDER, type Virksomhedsbesked } from '#shared/domain/besked.ts';
import { useHent, useKald } from '../api/brug.ts';
import { Besked } from '../dele/besked.tsx';
import { Beskedvalg } from '../dele/beskedvalg.tsx';
import { Problem } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { tekster } from '../sprog.ts';
import { ANSAETTELSE } from './tekster.ts';

const T = tekster({
  da: {
    titel: 'Besked på e-mail',
    intro:
      'Vi kan skrive til den kontaktperson, der står på ansættelsen. E-mailen siger kun, at der er nyt. Log ind for at læse, hvad det er.',
    alle: 'Valget gælder for hele virksomheden.',
    hvad: 'Hvad skal kontaktpersonen have besked om?',
    slags: {
      ansaettelse: 'En ansættelse er oprettet eller ændret',
      slutdato: 'Sidste arbejdsdag er kommet: skriv det endelige beløb',
      frist: 'Om en uge kan beløbet ikke rettes mere',
    },
    gem: 'Gem',
    gemt: 'Valget er gemt',
    hent: 'Hent det nyeste',
  },
  en: {
    titel: 'Notices by e-mail',
    intro:
      'We can write to the contact person of the employment. The e-mail only says that there is news. Log in to read what it is.',
    alle: 'The choice holds for the whole company.',
    hvad: 'What should the contact person be told of?',
    slags: {
      ansaettelse: 'An employment is created or changed',
      slutdato: 'The last working day has come: enter the final amount',
      frist: 'In a week the amount can no longer be edited',
    },
    gem: 'Save',
    gemt: 'The choice is saved',
    hent: 'Fetch the newest',
  },
});

/** D4: reminders, and what else the company's contact persons are told of. */
export function Virksomhedsbeskeder() {
  const t = T();
  const { svar, fejl, henter, hent } = useHent('get-virksomhedsbeskeder', undefined);
  const [valgt, setValgt] = useState<readonly Virksomhedsbesked[]>([]);
  const [version, setVersion] = useState(0);
  const [gemt, setGemt] = useState(false);
  const put = useKald('put-virksomhedsbeskeder');
  useEffect(() => {
    if (!svar) return;
    setValgt(svar.slags);
    setVersion(svar.version);
  }, [svar]);

  async function submit(event: Event) {
    event.preventDefault();
    put.nulstil();
    setGemt(false);
    const answer = await put.send({ slags: [...valgt], version });
    if (!answer) return;
    setVersion(answer.version);
    setGemt(true);
  }

  if (fejl) return <Problem fejl={fejl} igang={henter} igen={hent} />;
  if (!svar) return <Henter />;
  return (
    <Side titel={t.titel}>
      <div class="formular">
        {gemt && <Besked slags="success" titel={t.gemt} fokus />}
        <Problem fejl={put.fejl} kommando>
          {put.fejl?.kode === 'AENDRET_IMENS' && (
            <Knap slags="secondary" klik={hent}>
              {t.hent}
            </Knap>
          )}
        </Problem>
        <p>{t.intro}</p>
        <p>{t.alle}</p>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Beskedvalg titel={t.hvad} alle={VIRKSOMHEDSBESKEDER} tekster={t.slags} valgt={valgt} skift={setValgt} />
          <div class="knapper">
            <Knap type="submit" igang={put.igang}>
              {put.igang ? ANSAETTELSE().gemmer : t.gem}
            </Knap>
          </div>
        </form>
      </div>
    </Side>
  );
}
