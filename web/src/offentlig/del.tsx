import { IntetFrikort } from '../borger/intet-frikort.tsx';
import { Side } from '../dele/side.tsx';
import { LedigeJob } from '../job/ledige-job.tsx';
import { tekster } from '../sprog.ts';
import { Beloeb } from './beloeb.tsx';
import { Dokument } from './dokument.tsx';
import { Driftsstatus } from './driftsstatus.tsx';
import { Ordliste } from './ordliste.tsx';
import { Statistikside } from './statistik.tsx';
import { ADGANG } from './tekst-adgang.ts';
import { BORGERVEJLEDNING } from './tekst-borger.ts';
import { PRIVATLIV, TILGAENGELIGHED } from './tekst-om.ts';
import { SAGSBEHANDLERVEJLEDNING } from './tekst-sagsbehandler.ts';
import { SPOERGSMAAL } from './tekst-spoergsmaal.ts';
import { VIRKSOMHEDSVEJLEDNING } from './tekst-virksomhed.ts';
import { Tjek } from './tjek.tsx';

const T = tekster({
  da: {
    vejledninger: 'Vejledninger',
    vejledningerTekst: 'Vælg den vejledning, der passer til dig. De passer altid til den version, der er i drift.',
    borger: 'Vejledning for borgere',
    virksomhed: 'Vejledning for virksomheder',
    sagsbehandler: 'Vejledning for sagsbehandlere',
    adgang: 'Sådan logger du på',
    loggetAf: 'Du er logget af',
    loggetAfTekst: 'Luk browseren, hvis andre bruger den samme computer eller telefon.',
    forside: 'Til forsiden',
    findes: 'Siden findes ikke',
    findesTekst: 'Adressen er forkert, eller siden er flyttet. Find det, du søger, fra forsiden.',
    afvist: 'Du kunne ikke logge ind',
    afvistTekst: 'Du er logget på med MitID, men du har ikke adgang gennem den indgang, du valgte.',
    afvistListe: [
      'Sagsbehandler: du skal have rettigheden "Socialt Frikort - servicemedarbejder" i din egen kommune. Kommunens NemLog-in-administrator giver den.',
      'Virksomhed: du skal bruge MitID Erhverv for en virksomhed med CVR-nummer.',
      'Borger: du skal have et socialt frikort fra din kommune.',
    ],
  },
  en: {
    vejledninger: 'Guides',
    vejledningerTekst: 'Choose the guide that fits you. They always fit the version that is in use.',
    borger: 'Guide for citizens',
    virksomhed: 'Guide for companies',
    sagsbehandler: 'Guide for caseworkers (in Danish)',
    adgang: 'How to log in',
    loggetAf: 'You are logged out',
    loggetAfTekst: 'Close the browser if others use the same computer or phone.',
    forside: 'To the front page',
    findes: 'The page does not exist',
    findesTekst: 'The address is wrong, or the page has moved. Find what you are looking for from the front page.',
    afvist: 'You could not log in',
    afvistTekst: 'You used MitID, but you have no access through the entrance you chose.',
    afvistListe: [
      'Caseworker: you need the right "Socialt Frikort - servicemedarbejder" in your own municipality. Its NemLog-in administrator gives it.',
      'Company: you need MitID Erhverv of a company with a CVR number.',
      'Citizen: you need a socialt frikort from your municipality.',
    ],
  },
});

export function Offentligdel({ sti }: { sti: string }) {
  const t = T();
  switch (sti) {
    case '/vejledning':
      return (
        <Side titel={t.vejledninger}>
          <p>{t.vejledningerTekst}</p>
          <ul class="linkliste nobullet-list no-max-width">
            {(['borger', 'virksomhed', 'sagsbehandler', 'adgang'] as const).map((key) => (
              <li key={key}>
                <a href={`/vejledning/${key}`}>{t[key]}</a>
              </li>
            ))}
          </ul>
        </Side>
      );
    case '/vejledning/borger':
      return <Dokument tekst={BORGERVEJLEDNING()} version />;
    case '/vejledning/virksomhed':
      return <Dokument tekst={VIRKSOMHEDSVEJLEDNING()} version />;
    case '/vejledning/sagsbehandler':
      return <Dokument tekst={SAGSBEHANDLERVEJLEDNING} version kunDansk />;
    case '/vejledning/adgang':
      return <Dokument tekst={ADGANG()} version />;
    case '/spoergsmaal':
      return <Dokument tekst={SPOERGSMAAL()} />;
    case '/tilgaengelighed':
      return <Dokument tekst={TILGAENGELIGHED} kunDansk />;
    case '/privatliv':
      return <Dokument tekst={PRIVATLIV()} />;
    case '/ordliste':
      return <Ordliste />;
    case '/statistik':
      return <Statistikside />;
    case '/tjek':
      return <Tjek />;
    case '/beloeb':
      return <Beloeb />;
    case '/job':
    case '/job/opslag':
      return <LedigeJob sti={sti} base="/job" />;
    case '/driftsstatus':
      return <Driftsstatus />;
    case '/intet-frikort':
      return <IntetFrikort />;
    case '/login-afvist':
      return (
        <Side titel={t.afvist}>
          <p>{t.afvistTekst}</p>
          <ul>
            {t.afvistListe.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            <a href="/">{t.forside}</a>
          </p>
        </Side>
      );
    case '/logget-af':
      return (
        <Side titel={t.loggetAf}>
          <p>{t.loggetAfTekst}</p>
          <p>
            <a href="/">{t.forside}</a>
          </p>
        </Side>
      );
    default:
      return (
        <Side titel={t.findes}>
          <p>{t.findesTekst}</p>
          <p>
            <a href="/">{t.forside}</a>
          </p>
        </Side>
      );
  }
}
