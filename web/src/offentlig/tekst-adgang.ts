import { SUPPORT } from '../kontakt.ts';
import { tekster } from '../sprog.ts';
import type { Dokumenttekst } from './dokument.tsx';

export const ADGANG = tekster<Dokumenttekst>({
  da: {
    titel: 'Sådan logger du på',
    manchet: 'Der er tre indgange på forsiden. Alle logger på gennem NemLog-in. Du skal ikke oprette et kodeord.',
    afsnit: [
      {
        titel: 'Sagsbehandler',
        blokke: [
          'Du skal opfylde to krav på én gang:',
          [
            'Du har MitID Erhverv hos din kommune.',
            'Du har rettigheden "Socialt Frikort - servicemedarbejder" for samme kommune. Kommunens NemLog-in-administrator giver den.',
          ],
        ],
      },
      {
        titel: 'Virksomhed',
        blokke: [
          'Alle medarbejdere med MitID Erhverv i en virksomhed med CVR-nummer kan logge på. Der kræves ingen særlig rettighed. Alle medarbejdere ser de samme ansættelser.',
          'En kommune, der selv ansætter en borger, bruger også denne indgang.',
        ],
      },
      {
        titel: 'Borger',
        blokke: [
          'Log på med dit eget MitID. Du skal have et socialt frikort fra din kommune. Det virker på telefon, tablet og computer.',
        ],
      },
      {
        titel: 'Når du er logget på',
        blokke: [
          'Dit navn og knappen Log af står øverst til højre. Bruger du ikke siden i 30 minutter, bliver du logget af. Vi siger til fem minutter før. Efter otte timer skal du logge på igen.',
          'Bliver du logget af midt i noget, så lad siden stå åben. Log på i et nyt vindue, og fortsæt, hvor du slap.',
        ],
      },
      {
        titel: 'Hjælp',
        blokke: [
          [
            `Brug af løsningen og fejl: supporten, ${SUPPORT.telefon} eller ${SUPPORT.mail}, hverdage kl. 8.00-16.00`,
            'MitID: mitid.dk',
            'MitID Erhverv og NemLog-in: virk.dk',
            'Ansøgning om et socialt frikort: din kommune',
          ],
        ],
      },
    ],
  },
  en: {
    titel: 'How to log in',
    manchet:
      'There are three entrances on the front page. Everyone logs in through NemLog-in. You do not make a password.',
    afsnit: [
      {
        titel: 'Caseworker',
        blokke: [
          'You must meet two demands at once:',
          [
            'You have MitID Erhverv of your municipality.',
            'You have the right "Socialt Frikort - servicemedarbejder" for the same municipality. Its NemLog-in administrator gives it.',
          ],
        ],
      },
      {
        titel: 'Company',
        blokke: [
          'Every employee with MitID Erhverv of a company with a CVR number can log in. No special right is needed. All employees see the same employments.',
          'A municipality that hires a citizen itself uses this entrance too.',
        ],
      },
      {
        titel: 'Citizen',
        blokke: [
          'Log in with your own MitID. You must have a socialt frikort from your municipality. It works on phone, tablet and computer.',
        ],
      },
      {
        titel: 'When you are logged in',
        blokke: [
          'Your name and the button Log out stand top right. If you do not use the page for 30 minutes, you are logged out. We tell you five minutes before. After eight hours you must log in again.',
          'If you are logged out in the middle of something, leave the page open. Log in in a new window, and go on where you were.',
        ],
      },
      {
        titel: 'Help',
        blokke: [
          [
            `Use of the system and faults: support, ${SUPPORT.telefon} or ${SUPPORT.mail}, weekdays 8.00-16.00`,
            'MitID: mitid.dk',
            'MitID Erhverv and NemLog-in: virk.dk',
            'Application for a socialt frikort: your municipality',
          ],
        ],
      },
    ],
  },
});
