import { BORGERBESKEDER, type Borgerbesked } from '#shared/domain/besked.ts';
import { useHent, useKald } from '../api/brug.ts';
import { Beskedvalg } from '../dele/beskedvalg.tsx';
import { Tekstfelt } from '../dele/felter.tsx';
import { Indstilling } from '../dele/indstilling.tsx';
import { tekster } from '../sprog.ts';

const T = tekster({
  da: {
    titel: 'Besked på e-mail',
    intro:
      'Du kan få en e-mail, når der sker noget med dit sociale frikort. E-mailen siger kun, at der er nyt. Du skal logge ind for at læse, hvad det er.',
    frivilligt: 'Du bestemmer selv. Du kan altid ændre det her.',
    hvad: 'Hvad vil du have besked om?',
    slags: {
      ansaettelse: 'En arbejdsgiver har registreret eller ændret noget',
      senRegistrering: 'En arbejdsgiver har registreret arbejde, efter at du begyndte',
      lidtTilbage: 'Der er lidt tilbage at tjene i år',
      overdragelse: 'En anden kommune har fået ansvaret',
      deaktivering: 'Dit sociale frikort er blevet inaktivt',
    },
    email: 'Din e-mail',
    emailHjaelp: 'Vi bruger den kun til det her. Ingen andre kan se den. Slet den, hvis du ikke vil have besked.',
    gem: 'Gem',
    gemt: 'Dit valg er gemt',
    hent: 'Hent det nyeste',
  },
  en: {
    titel: 'Notices by e-mail',
    intro:
      'You can get an e-mail when something happens with your socialt frikort. The e-mail only says that there is news. You must log in to read what it is.',
    frivilligt: 'It is your choice. You can always change it here.',
    hvad: 'What do you want to be told of?',
    slags: {
      ansaettelse: 'An employer has registered or changed something',
      senRegistrering: 'An employer has registered work after you began',
      lidtTilbage: 'There is little left to earn this year',
      overdragelse: 'Another municipality has become responsible',
      deaktivering: 'Your socialt frikort has become inactive',
    },
    email: 'Your e-mail',
    emailHjaelp: 'We use it for this only. Nobody else can see it. Delete it if you do not want to be told.',
    gem: 'Save',
    gemt: 'Your choice is saved',
    hent: 'Fetch the newest',
  },
});

/** What the citizen is told of, and where. */
export function EgneBeskeder() {
  const t = T();
  const hentet = useHent('get-egne-beskeder', undefined);
  const put = useKald('put-egne-beskeder');
  return (
    <Indstilling
      titel={t.titel}
      hentet={hentet}
      kald={put}
      felterAf={({ slags, email = '' }): { slags: readonly Borgerbesked[]; email: string } => ({ slags, email })}
      gem={({ slags, email }, version) =>
        put.send({ slags: [...slags], ...(email.trim() && { email: email.trim() }), version })
      }
      knap={t.gem}
      gemt={t.gemt}
      nyeste={t.hent}
      intro={
        <>
          <p>{t.intro}</p>
          <p>{t.frivilligt}</p>
        </>
      }
    >
      {({ felter, skift, felt }) => (
        <>
          <Beskedvalg
            titel={t.hvad}
            alle={BORGERBESKEDER}
            tekster={t.slags}
            valgt={felter.slags}
            skift={(slags) => skift({ slags })}
          />
          <Tekstfelt
            {...felt('email')}
            navn={t.email}
            hjaelp={t.emailHjaelp}
            type="email"
            autocomplete="email"
            max={120}
            frivilligt
          />
        </>
      )}
    </Indstilling>
  );
}
