import { VIRKSOMHEDSBESKEDER, type Virksomhedsbesked } from '#shared/domain/besked.ts';
import { useHent, useKald } from '../api/brug.ts';
import { Beskedvalg } from '../dele/beskedvalg.tsx';
import { Indstilling } from '../dele/indstilling.tsx';
import { tekster } from '../sprog.ts';

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
  const hentet = useHent('get-virksomhedsbeskeder', undefined);
  const put = useKald('put-virksomhedsbeskeder');
  return (
    <Indstilling
      titel={t.titel}
      hentet={hentet}
      kald={put}
      felterAf={({ slags }): { slags: readonly Virksomhedsbesked[] } => ({ slags })}
      gem={({ slags }, version) => put.send({ slags: [...slags], version })}
      knap={t.gem}
      gemt={t.gemt}
      nyeste={t.hent}
      intro={
        <>
          <p>{t.intro}</p>
          <p>{t.alle}</p>
        </>
      }
    >
      {({ felter, skift }) => (
        <Beskedvalg
          titel={t.hvad}
          alle={VIRKSOMHEDSBESKEDER}
          tekster={t.slags}
          valgt={felter.slags}
          skift={(slags) => skift({ slags })}
        />
      )}
    </Indstilling>
  );
}
