import { SKAT_TELEFON } from '../kontakt.ts';
import { tekster } from '../sprog.ts';
import type { Dokumenttekst } from './dokument.tsx';

export const SPOERGSMAAL = tekster<Dokumenttekst>({
  da: {
    titel: 'Spørgsmål og svar',
    manchet: 'De spørgsmål, vi oftest får. Spørg kommunen, hvis du vil vide, hvad der gælder for dig.',
    afsnit: [
      {
        titel: 'Er et socialt frikort det samme som frikortet fra Skat?',
        blokke: ['Nej. Frikortet fra Skat er et skattekort. Et socialt frikort får du af din kommune.'],
      },
      {
        titel: 'Kan pensionister og førtidspensionister få et socialt frikort?',
        blokke: ['Ja, hvis de opfylder betingelserne. Der er ingen øvre aldersgrænse. Man skal være fyldt 18 år.'],
      },
      {
        titel: 'Kan man få det, når man er i aktivering eller ressourceforløb?',
        blokke: [
          'Ja, hvis man opfylder de øvrige betingelser. Et alkoholmisbrug eller en funktionsnedsættelse giver ikke i sig selv ret til det.',
        ],
      },
      {
        titel: 'Kan man have sin egen virksomhed?',
        blokke: [
          'Ja, men indtægter fra egen virksomhed kan ikke komme på det sociale frikort. Man skal være ansat hos en arbejdsgiver.',
        ],
      },
      {
        titel: 'Skal arbejdsgiveren sige ja?',
        blokke: [
          'Ja, det er frivilligt for arbejdsgiveren. Arbejdsgiveren skal registrere lønnen her og ikke til eIndkomst.',
        ],
      },
      {
        titel: 'Er der regler for lønnen og antallet af timer?',
        blokke: [
          'Nej, ud over den overenskomst, der gælder for arbejdet. Lønnen kan være timeløn eller et honorar, og den kan udbetales kontant.',
        ],
      },
      {
        titel: 'Skal der betales skat eller arbejdsmarkedsbidrag?',
        blokke: ['Nej. Derfor er der heller ikke kørselsfradrag.'],
      },
      {
        titel: 'Hvad med feriepenge og pension?',
        blokke: [
          'Begge dele tæller med i beløbet. Pensionsbidraget må heller ikke indberettes til eIndkomst. ATP-bidraget indberettes, hvis der skal betales ATP.',
        ],
      },
      {
        titel: 'Hvad sker der, når beløbet er brugt?',
        blokke: [
          'Der kan ikke registreres mere det år. Resten er almindelig løn, som der betales skat af, og som kan betyde noget for ydelserne.',
        ],
      },
      {
        titel: 'Kan løn, der allerede er udbetalt, flyttes over på det sociale frikort?',
        blokke: ['Nej. Arbejdet kan tidligst begynde den dag, kommunen har truffet afgørelse.'],
      },
      {
        titel: 'Tæller arbejdet med i 225-timersreglen?',
        blokke: [
          'Det kan det. Kommunen får ikke automatisk besked, så bed arbejdsgiveren om at skrive timerne på ansættelsen.',
        ],
      },
      {
        titel: 'Der er trukket skat af mine penge. Hvad gør jeg?',
        blokke: [`Ring til Skattestyrelsen på ${SKAT_TELEFON}. Vis, at lønnen er registreret her.`],
      },
      {
        titel: 'Jeg er blevet trukket i en ydelse. Hvad gør jeg?',
        blokke: ['Kontakt den kommune, der har givet dig det sociale frikort. Den kan se, hvad du har tjent.'],
      },
      { titel: 'Hvad sker der, når jeg flytter?', blokke: ['Det sociale frikort følger med. Du skal ikke søge igen.'] },
      {
        titel: 'Kan en privatperson ansætte?',
        blokke: ['Nej. Arbejdsgiveren skal have et CVR-nummer. Foreninger og offentlige myndigheder kan godt ansætte.'],
      },
      {
        titel: 'Kan det bruges til fleksjob eller beskyttet beskæftigelse?',
        blokke: ['Nej. Det kan kun bruges til almindeligt arbejde uden offentligt tilskud.'],
      },
      {
        titel: 'Hvornår skal virksomheden registrere?',
        blokke: [
          'Før arbejdet begynder, eller når borgeren møder. Virksomheden kan rette til og med 29 dage efter slutdatoen.',
        ],
      },
    ],
  },
  en: {
    titel: 'Questions and answers',
    manchet: 'The questions we get most often. Ask your municipality what applies to you.',
    afsnit: [
      {
        titel: 'Is a socialt frikort the same as the tax card (frikort)?',
        blokke: [
          'No. The frikort from the tax agency is a tax card. You get a socialt frikort from your municipality.',
        ],
      },
      {
        titel: 'Can pensioners have a socialt frikort?',
        blokke: ['Yes, if they meet the conditions. There is no upper age limit. One must be 18 years old.'],
      },
      {
        titel: 'Must the employer say yes?',
        blokke: [
          'Yes, it is voluntary for the employer. The employer must register the wage here and not in eIndkomst.',
        ],
      },
      {
        titel: 'Are there rules for the wage and the number of hours?',
        blokke: [
          'No, apart from the collective agreement of the work. The wage can be by the hour or a fee, and it can be paid in cash.',
        ],
      },
      {
        titel: 'Is there tax or labour market contribution?',
        blokke: ['No. Hence there is no commuting deduction either.'],
      },
      {
        titel: 'What about holiday pay and pension?',
        blokke: [
          'Both count in the amount. The pension contribution must not be reported to eIndkomst either. The ATP contribution is reported where ATP is due.',
        ],
      },
      {
        titel: 'What happens when the amount is used?',
        blokke: [
          'Nothing more can be registered that year. The rest is ordinary wage: tax is paid, and it may affect benefits.',
        ],
      },
      {
        titel: 'Can wage that is paid already be moved to the socialt frikort?',
        blokke: ['No. The work can begin on the day of the municipality’s decision at the earliest.'],
      },
      {
        titel: 'Tax was taken from my money. What do I do?',
        blokke: [`Call the tax agency (Skattestyrelsen) on ${SKAT_TELEFON}. Show that the wage is registered here.`],
      },
      {
        titel: 'My benefit was reduced. What do I do?',
        blokke: ['Contact the municipality that gave you the socialt frikort. It can see what you have earned.'],
      },
      { titel: 'What happens when I move?', blokke: ['The socialt frikort moves with you. You need not apply again.'] },
      {
        titel: 'Can a private person hire?',
        blokke: ['No. The employer must have a CVR number. Associations and public authorities can hire.'],
      },
    ],
  },
});
