import { tekster } from '../sprog.ts';
import type { Dokumenttekst } from './dokument.tsx';

export const VIRKSOMHEDSVEJLEDNING = tekster<Dokumenttekst>({
  da: {
    titel: 'Vejledning for virksomheder',
    manchet:
      'Sådan ansætter du en borger med et socialt frikort. Når lønnen er registreret her, er den skattefri og bliver ikke trukket fra i borgerens ydelser.',
    afsnit: [
      {
        titel: 'Tre ting at huske',
        blokke: [
          [
            'Registrer ansættelsen, før arbejdet begynder, eller samme dag borgeren møder.',
            'Indberet ikke lønnen eller pensionen til eIndkomst. Undtagelsen er ATP, som indberettes, hvis der skal betales ATP.',
            'Når arbejdet er slut, så ret beløbet og marker det som endeligt. Du kan rette til og med 29 dage efter slutdatoen.',
          ],
        ],
      },
      {
        titel: 'Det skal du bruge',
        blokke: [
          [
            'borgerens frikortnummer på fem cifre; du kan ikke søge på navn eller CPR-nummer',
            'første og sidste arbejdsdag i samme kalenderår',
            'lønnen, eller det samlede beløb',
            'navn, telefon og e-mail på en kontaktperson hos jer',
          ],
          'Når du skriver frikortnummeret, ser du borgerens navn, så du kan opdage en tastefejl. Kender du ikke borgeren, så bed om legitimation.',
        ],
      },
      {
        titel: 'Hvad tæller med i beløbet?',
        blokke: [
          [
            'løn, honorar, tillæg og rådighedsløn',
            'feriebetaling, 12,5 procent af lønnen',
            'pensionsbidrag, både jeres og borgerens',
            'fritvalg og søgnehelligdagsbetaling',
          ],
          'Systemet regner feriebetalingen ud for dig. Der trækkes hverken skat eller arbejdsmarkedsbidrag. Lønnen kan udbetales kontant.',
          'Ferie, der ikke er holdt, udbetales direkte til borgeren, når ansættelsen slutter. Borgeren optjener 2,08 dage om måneden, eller 0,07 dage for hver dag i kortere ansættelser.',
        ],
      },
      {
        titel: 'Passer beløbet?',
        blokke: [
          'Hver borger har et loft om året hos alle arbejdsgivere tilsammen. Tryk "Passer beløbet?", før I aftaler noget. Intet bliver gemt.',
          'Er der ikke plads til hele beløbet, kan du sætte det ned. Resten kan udbetales som almindelig løn: træk skat, og indberet den del til eIndkomst. Fortæl borgeren det, inden arbejdet begynder.',
          { href: '/beloeb', tekst: 'Se loftet for hvert år' },
        ],
      },
      {
        titel: 'Hvilket arbejde kan det være?',
        blokke: [
          'Almindeligt arbejde uden offentligt tilskud. Der er ingen regler for antal timer eller hvilken slags arbejde. Overenskomsten skal følges, og reglerne om ansættelsesbevis og arbejdsskadeforsikring gælder.',
          'Det kan ikke være fleksjob, løntilskud, praktik, beskyttet beskæftigelse, jobrotation eller borgerens egen virksomhed. Private uden CVR-nummer kan ikke ansætte.',
        ],
      },
      {
        titel: 'Hen over nytår',
        blokke: [
          'En ansættelse ligger i ét kalenderår. Går arbejdet hen over nytår, hjælper systemet dig med at dele det i to. Den anden del kan registreres fra den 1. januar.',
        ],
      },
      {
        titel: 'Fra forventet til endeligt beløb',
        blokke: [
          'Beløbet er forventet, til I markerer det som endeligt. På sidste arbejdsdag og en uge, før fristen udløber, minder vi ansættelsens kontaktperson om det på e-mail. På "Mine ansættelser" kan I se, hvilke der mangler.',
          'Når fristen er udløbet, bliver det forventede beløb det endelige. Under "Besked på e-mail" vælger I, hvad kontaktpersonen får besked om. E-mailen siger kun, at der er nyt.',
        ],
      },
      {
        titel: 'Ret, marker som endelig, annuller',
        blokke: [
          'Find ansættelsen under "Mine ansættelser": søg på navn, frikortnummer eller kvitteringsnummer. Alle medarbejdere i virksomheden kan se og rette jeres ansættelser. På hver ansættelse står den sidste dag, den kan rettes.',
          'Blev arbejdet ikke til noget, så annuller ansættelsen og vælg en årsag. Så kan borgeren bruge beløbet et andet sted.',
          'Borgeren kan markere, at noget er forkert ved en ansættelse. Det står på listen og på ansættelsen og ændrer ikke beløbet. Tal med borgeren, ret det, der er forkert, og luk markeringen med et resultat. Borgeren kan se svaret.',
        ],
      },
      {
        titel: 'Søg en medarbejder med et jobopslag',
        blokke: [
          'Tryk "Jobopslag" og så "Opret jobopslag". Der er seks trin: stillingen, arbejdet og arbejdstiden, arbejdsstedet, ansøgning og kontakt, periode og opsummering. På hvert trin får du at vide, hvad der mangler.',
          'Kladden gemmes, hver gang du går videre. Du kan lukke siden og fortsætte en anden dag fra listen.',
          [
            'Opslaget vises på "Ledige job" for alle i højst otte uger. Dagen efter den sidste dag er det væk.',
            'Vi beder selv Jobnet om en annonce. Jobnet skal godkende den. På listen kan du se, om den venter, er godkendt eller er afvist, og hvorfor.',
            'Bliver annoncen afvist, så ret opslaget. Så sender vi den til godkendelse igen.',
            'Retter du et opslag, vises ændringen her med det samme, men annoncen på Jobnet skal godkendes igen.',
            'Lukker du opslaget, forsvinder det for alle, og annoncen på Jobnet bliver lukket.',
          ],
          'Kontaktpersonens navn vises altid i opslaget. Telefon og e-mail vises kun, hvis du vælger, at man kan søge på den måde.',
          { href: '/job', tekst: 'Se ledige job' },
        ],
      },
    ],
  },
  en: {
    titel: 'Guide for companies',
    manchet:
      'How to hire a citizen who has a socialt frikort. When the wage is registered here, it is tax-free and not deducted from the citizen’s benefits.',
    afsnit: [
      {
        titel: 'Three things to remember',
        blokke: [
          [
            'Register the employment before the work begins, or the day the citizen shows up.',
            'Do not report the wage or the pension to eIndkomst. The exception is ATP, which is reported where ATP is due.',
            'When the work has ended, edit the amount and mark it as final. You can edit until 29 days after the end date.',
          ],
        ],
      },
      {
        titel: 'What you need',
        blokke: [
          [
            'the citizen’s card number of five digits; you cannot search by name or CPR number',
            'the first and last working day within one calendar year',
            'the wage, or the total amount',
            'name, phone and e-mail of a contact person in your company',
          ],
          'When you write the card number you see the citizen’s name, so that you can catch a typing mistake. If you do not know the citizen, ask for identification.',
        ],
      },
      {
        titel: 'What counts in the amount?',
        blokke: [
          [
            'wage, fees, supplements and stand-by pay',
            'holiday pay, 12.5 percent of the wage',
            'pension contributions, yours and the citizen’s',
            'free-choice savings and public-holiday pay',
          ],
          'The system works out the holiday pay for you. Neither tax nor labour market contribution is withheld. The wage can be paid in cash.',
          'Holiday that was not taken is paid directly to the citizen when the employment ends. The citizen earns 2.08 days a month, or 0.07 days for each day of shorter employments.',
        ],
      },
      {
        titel: 'Does the amount fit?',
        blokke: [
          'Each citizen has a yearly cap with all employers together. Press "Does the amount fit?" before you agree on anything. Nothing is saved.',
          'If there is no room for the whole amount, you can lower it. The rest can be paid as ordinary wage: withhold tax, and report that part to eIndkomst. Tell the citizen before the work begins.',
          { href: '/beloeb', tekst: 'See the cap for each year' },
        ],
      },
      {
        titel: 'What work can it be?',
        blokke: [
          'Ordinary work without public support. There are no rules for the number of hours or the kind of work. The collective agreement must be followed, and the rules of employment contracts and work injury insurance apply.',
          'It cannot be flexjob, wage subsidy, work placement, sheltered employment, job rotation or the citizen’s own business. Private people without a CVR number cannot hire.',
        ],
      },
      {
        titel: 'Over New Year',
        blokke: [
          'An employment lies within one calendar year. If the work crosses New Year, the system helps you to split it in two. The second part can be registered from 1 January.',
        ],
      },
      {
        titel: 'From expected to final amount',
        blokke: [
          'The amount is expected until you mark it as final. On the last working day, and a week before the window closes, we remind the contact person of the employment by e-mail. "My employments" shows which are missing.',
          'When the window has closed, the expected amount becomes the final one. Under "Notices by e-mail" you choose what the contact person is told of. The e-mail only says that there is news.',
        ],
      },
      {
        titel: 'Edit, mark as final, cancel',
        blokke: [
          'Find the employment under "My employments": search by name, card number or receipt number. Every employee of the company can see and edit your employments. Each employment shows the last day it can be edited.',
          'If the work did not happen, cancel the employment and choose a reason. Then the citizen can use the amount somewhere else.',
          'The citizen can mark that something is wrong with an employment. It stands on the list and on the employment and does not change the amount. Talk to the citizen, correct what is wrong, and close the mark with an outcome. The citizen can see the answer.',
        ],
      },
      {
        titel: 'Find an employee with a job post',
        blokke: [
          'Press "Job posts" and then "Create job post". There are six steps: the position, the work and the hours, the place of work, application and contact, period and summary. Each step tells you what is missing.',
          'The draft is saved each time you go on. You can close the page and continue another day from the list.',
          [
            'The post is shown under "Vacant jobs" for everyone for at most eight weeks. The day after its last day it is gone.',
            'We ask Jobnet for an ad. Jobnet must approve it. The list shows whether it waits, is approved or is refused, and why.',
            'If the ad is refused, edit the post. Then we send it to approval again.',
            'If you edit a post, the change is shown here at once, but the ad at Jobnet must be approved again.',
            'If you close the post, it disappears for everyone, and the ad at Jobnet is closed.',
          ],
          'The name of the contact person is always shown in the post. Phone and e-mail are shown only if you choose that one can apply that way.',
          { href: '/job', tekst: 'See vacant jobs' },
        ],
      },
    ],
  },
});
