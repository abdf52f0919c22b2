import type { ComponentChildren } from 'preact';
import type { BeskedKode } from '#shared/contract/beskeder.ts';
import type { Fejlsvar } from '../api/kald.ts';
import { sprog, tekster } from '../sprog.ts';
import { BESKEDER_EN, ENGELSK } from '../tekster-en.ts';
import { Besked } from './besked.tsx';
import type { Feltfejl } from './fejl.tsx';
import { Knap, Side } from './side.tsx';

const T = tekster({
  da: {
    igen: 'Prøv igen',
    igang: 'Prøver igen …',
    reference: 'Reference til supporten: ',
    forbindelse: 'Vi får ikke svar',
    forbindelseTekst:
      'Forbindelsen er væk, eller systemet svarer ikke. Det, du har skrevet, er her stadig. Prøv igen om lidt.',
    forbindelseSide: 'Forbindelsen er væk, eller systemet svarer ikke. Prøv igen om lidt.',
    forbindelseKommando: 'Vi ved ikke, om det blev gemt. Du kan trygt prøve igen: det bliver højst gemt én gang.',
    drift: 'Se driftsstatus',
    uafklaret: 'Vi ved ikke, om det blev gemt',
    uafklaretTekst:
      'Svaret nåede ikke frem i tide. Tryk Prøv igen: det bliver højst gemt én gang, også hvis det allerede er gemt.',
    optaget: 'Systemet er optaget lige nu',
    optagetTekst: 'Intet er gemt endnu. Det, du har skrevet, er her stadig. Vent et øjeblik, og tryk Prøv igen.',
    loggetAf: 'Du er logget af',
    loggetAfTekst: 'Log ind igen for at fortsætte.',
    genbrugt: 'Det er allerede sendt én gang',
    genbrugtTekst: 'Dit første forsøg blev gemt, som det var dengang. Se efter på listen, før du sender noget nyt.',
    internFejl: 'Der er sket en fejl hos os',
    internFejlTekst: 'Prøv igen. Bliver det ved, så kontakt supporten.',
  },
  en: {
    igen: 'Try again',
    igang: 'Trying again …',
    reference: 'Reference for support: ',
    forbindelse: 'We get no answer',
    forbindelseTekst:
      'The connection is lost, or the system does not answer. What you have typed is still here. Try again in a moment.',
    forbindelseSide: 'The connection is lost, or the system does not answer. Try again in a moment.',
    forbindelseKommando: 'We do not know whether it was saved. You can safely try again: it is saved at most once.',
    drift: 'See system status',
    uafklaret: 'We do not know whether it was saved',
    uafklaretTekst:
      'The answer did not arrive in time. Press Try again: it is saved at most once, even if it has been saved already.',
    optaget: 'The system is busy right now',
    optagetTekst: 'Nothing is saved yet. What you have typed is still here. Wait a moment, then press Try again.',
    loggetAf: 'You are logged out',
    loggetAfTekst: 'Log in again to continue.',
    genbrugt: 'It has already been sent once',
    genbrugtTekst: 'Your first try was saved as it was then. Check the list before you send anything new.',
    internFejl: 'Something went wrong on our side',
    internFejlTekst: 'Try again. If it goes on, contact support.',
  },
});

/** Title and text of a problem, in the language in use. */
export function problemTekst(fejl: Fejlsvar): { titel: string; tekst: string } {
  const t = T();
  switch (fejl.kode) {
    case 'INGEN_FORBINDELSE':
      return { titel: t.forbindelse, tekst: t.forbindelseTekst };
    case 'UAFKLARET':
      return { titel: t.uafklaret, tekst: t.uafklaretTekst };
    case 'OPTAGET':
      return { titel: t.optaget, tekst: t.optagetTekst };
    case 'LOGGET_AF':
      return { titel: t.loggetAf, tekst: t.loggetAfTekst };
    case 'KOMMANDO_ID_GENBRUGT':
      return { titel: t.genbrugt, tekst: t.genbrugtTekst };
    default: {
      if (fejl.title === '') return { titel: t.internFejl, tekst: t.internFejlTekst };
      if (sprog() === 'da') return { titel: fejl.title, tekst: fejl.detail };
      const [titel, tekst] = ENGELSK[fejl.kode]?.(fejl.data ?? {}) ?? [fejl.title, fejl.detail];
      return { titel, tekst };
    }
  }
}

/** The messages of an answer, in the language in use. */
export function beskedTekst({ kode, tekst }: { kode: string; tekst: string }): string {
  return sprog() === 'da' ? tekst : (BESKEDER_EN[kode as BeskedKode] ?? tekst);
}

type Props = {
  fejl: Fejlsvar | undefined;
  igang?: boolean;
  igen?: (() => unknown) | undefined;
  /** Whether what failed would have changed something: then it must be said that it may have. */
  kommando?: boolean;
  /** Whether it is all there is to the page, so that nothing is typed that could be lost. */
  side?: boolean;
  children?: ComponentChildren;
};

/** What went wrong and what to do. Shown above what it is about, with what is typed left as it is. */
export function Problem({ fejl, igang = false, igen, kommando = false, side = false, children }: Props) {
  if (fejl === undefined || fejl.kode === 'LOGGET_AF') return null;
  // What only looks something up has saved nothing, whatever became of it.
  const opslag = fejl.kode === 'UAFKLARET' && !kommando;
  const { titel, tekst } = problemTekst(opslag ? { ...fejl, kode: 'INGEN_FORBINDELSE' } : fejl);
  const t = T();
  return (
    <Besked slags={fejl.status >= 500 || fejl.status === 0 ? 'warning' : 'error'} titel={titel} fokus>
      <p>{side && (opslag || fejl.kode === 'INGEN_FORBINDELSE') ? t.forbindelseSide : tekst}</p>
      {kommando && fejl.kode === 'INGEN_FORBINDELSE' && <p>{t.forbindelseKommando}</p>}
      {fejl.reference && (
        <p>
          {t.reference}
          <code>{fejl.reference}</code>
        </p>
      )}
      {children}
      {igen && (
        <div class="knapper">
          <Knap slags="secondary" igang={igang} klik={() => void igen()}>
            {igang ? t.igang : t.igen}
          </Knap>
          <a href="/driftsstatus" target="_blank" rel="noopener">
            {t.drift}
          </a>
        </div>
      )}
    </Besked>
  );
}

/** What could not be fetched, where that is all there is to the page: it has its heading and its title all the same. */
export function Problemside({ titel, ...problem }: Parameters<typeof Problem>[0] & { titel: string }) {
  return (
    <Side titel={titel}>
      <Problem {...problem} side />
    </Side>
  );
}

/** Which field a refusal is about, where it is about one. */
const FELT_FOR: Partial<Record<Fejlsvar['kode'], string>> = {
  FRIKORT_KAN_IKKE_BRUGES: 'frikortnummer',
  OPSLAG_OPBRUGT: 'frikortnummer',
  LOFT_OVERSKREDET: 'beloebOere',
  SLUTDATO_FOER_STARTDATO: 'slutdato',
  KRYDSER_AARSSKIFTE: 'slutdato',
  NAESTE_AAR: 'startdato',
  FOER_ORDNINGEN: 'startdato',
  FOER_UDSTEDELSE: 'startdato',
  RETTEFRIST_UDLOEBET: 'slutdato',
  EFTER_DEAKTIVERING: 'slutdato',
  AAR_KAN_IKKE_AENDRES: 'startdato',
  MELDING_SLUTTER_FOER_START: 'til',
  SERVICEVINDUE_UDEN_SLUT: 'til',
  EMAIL_MANGLER: 'email',
  AFGOERELSE_I_FREMTIDEN: 'afgoerelsesdato',
  AFGOERELSE_FOER_ANSOEGNING: 'afgoerelsesdato',
  AFGOERELSE_FOER_ORDNINGEN: 'afgoerelsesdato',
  TILBAGEVIRKENDE_KRAFT: 'afgoerelsesdato',
  PROCENT_UGYLDIG: 'promille',
  PROCENT_FOR_HOEJ: 'promille',
  PERIODE_OMVENDT: 'til',
  PERIODE_FOR_LANG: 'fra',
  GYLDIGHED_UDENFOR: 'gyldigTilOgMed',
  BEVIS_KAN_IKKE_VISES: 'kode',
};

/** A refusal as errors of fields; empty where it is about none. `kontaktperson.navn` becomes the id `kontaktperson-navn`. */
export function feltfejlAf(fejl: Fejlsvar): Feltfejl[] {
  if (fejl.fejl !== undefined) return fejl.fejl.map((f) => ({ felt: f.felt.replaceAll('.', '-'), besked: f.besked }));
  const felt = FELT_FOR[fejl.kode];
  return felt === undefined ? [] : [{ felt, besked: problemTekst(fejl).tekst }];
}
