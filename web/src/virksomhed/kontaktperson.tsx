import { useHent, useKald } from '../api/brug.ts';
import { Indstilling } from '../dele/indstilling.tsx';
import { tekster } from '../sprog.ts';
import { INGEN_KONTAKT, Kontaktfelter, kontaktFejl, trimKontakt } from './kontaktfelter.tsx';

const T = tekster({
  da: {
    titel: 'Virksomhedens faste kontaktperson',
    intro:
      'Vi skriver den faste kontaktperson for dig, når du opretter en ny ansættelse. Du kan altid ændre det på den enkelte ansættelse.',
    hvem: 'Oplysningerne bruges kun til det. Kommunen og borgeren ser kun den kontaktperson, der står på deres egen ansættelse. Ansættelser, der allerede er oprettet, ændrer sig ikke.',
    gem: 'Gem kontaktperson',
    gemt: 'Kontaktpersonen er gemt',
    hent: 'Hent den nyeste',
  },
  en: {
    titel: 'The company’s usual contact person',
    intro:
      'We fill in the usual contact person when you create a new employment. You can always change it on the single employment.',
    hvem: 'The details are used for that only. The municipality and the citizen only see the contact person of their own employment. Employments that exist already do not change.',
    gem: 'Save contact person',
    gemt: 'The contact person is saved',
    hent: 'Fetch the newest',
  },
});

/** R110-R112. */
export function FastKontaktperson() {
  const t = T();
  const hentet = useHent('get-kontaktperson', undefined);
  const put = useKald('put-kontaktperson');
  return (
    <Indstilling
      titel={t.titel}
      hentet={hentet}
      kald={put}
      felterAf={({ kontaktperson = INGEN_KONTAKT }) => ({ kontaktperson })}
      proev={({ kontaktperson }) => kontaktFejl(kontaktperson)}
      gem={({ kontaktperson }, version) => put.send({ kontaktperson: trimKontakt(kontaktperson), version })}
      knap={t.gem}
      gemt={t.gemt}
      nyeste={t.hent}
      intro={
        <>
          <p>{t.intro}</p>
          <p>{t.hvem}</p>
        </>
      }
    >
      {({ felter, skift, fejl }) => (
        <Kontaktfelter kontakt={felter.kontaktperson} skift={(kontaktperson) => skift({ kontaktperson })} fejl={fejl} />
      )}
    </Indstilling>
  );
}
