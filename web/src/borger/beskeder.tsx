import { useEffect, useState } from 'preact/hooks';
import { BORGERBESKEDER, type Borgerbesked } from '#shared/domain/besked.ts';
import { useHent, useKald } from '../api/brug.ts';
import { Besked } from '../dele/besked.tsx';
import { Beskedvalg } from '../dele/beskedvalg.tsx';
import { Fejlopsummering, fejlFor } from '../dele/fejl.tsx';
import { Tekstfelt } from '../dele/felter.tsx';
import { feltfejlAf, Problem } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
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
    gemmer: 'Gemmer …',
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
    gemmer: 'Saving …',
    gemt: 'Your choice is saved',
    hent: 'Fetch the newest',
  },
});

/** What the citizen is told of, and where. */
export function EgneBeskeder() {
  const t = T();
  const { svar, fejl: hentefejl, henter, hent } = useHent('get-egne-beskeder', undefined);
  const [valgt, setValgt] = useState<readonly Borgerbesked[]>([]);
  const [email, setEmail] = useState('');
  const [version, setVersion] = useState(0);
  const [gemt, setGemt] = useState(false);
  const put = useKald('put-egne-beskeder');
  useEffect(() => {
    if (!svar) return;
    setValgt(svar.slags);
    setEmail(svar.email ?? '');
    setVersion(svar.version);
  }, [svar]);

  async function submit(event: Event) {
    event.preventDefault();
    put.nulstil();
    setGemt(false);
    const skrevet = email.trim();
    const answer = await put.send({ slags: [...valgt], ...(skrevet && { email: skrevet }), version });
    if (!answer) return;
    setVersion(answer.version);
    setGemt(true);
  }

  if (hentefejl) return <Problem fejl={hentefejl} igang={henter} igen={hent} />;
  if (!svar) return <Henter />;
  const fejl = put.fejl ? feltfejlAf(put.fejl) : [];
  return (
    <Side titel={t.titel}>
      <div class="formular">
        <Fejlopsummering fejl={fejl} />
        {gemt && <Besked slags="success" titel={t.gemt} fokus />}
        {fejl.length === 0 && (
          <Problem fejl={put.fejl} kommando>
            {put.fejl?.kode === 'AENDRET_IMENS' && (
              <Knap slags="secondary" klik={hent}>
                {t.hent}
              </Knap>
            )}
          </Problem>
        )}
        <p>{t.intro}</p>
        <p>{t.frivilligt}</p>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Beskedvalg titel={t.hvad} alle={BORGERBESKEDER} tekster={t.slags} valgt={valgt} skift={setValgt} />
          <Tekstfelt
            id="email"
            navn={t.email}
            hjaelp={t.emailHjaelp}
            vaerdi={email}
            skift={setEmail}
            fejl={fejlFor(fejl, 'email')}
            type="email"
            autocomplete="email"
            max={120}
            frivilligt
          />
          <div class="knapper">
            <Knap type="submit" igang={put.igang}>
              {put.igang ? t.gemmer : t.gem}
            </Knap>
          </div>
        </form>
      </div>
    </Side>
  );
}
