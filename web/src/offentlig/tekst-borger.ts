import { SKAT_TELEFON } from '../kontakt.ts';
import { tekster } from '../sprog.ts';
import type { Dokumenttekst } from './dokument.tsx';

export const BORGERVEJLEDNING = tekster<Dokumenttekst>({
  da: {
    titel: 'Vejledning for borgere',
    manchet:
      'Med et socialt frikort kan du arbejde og beholde pengene: du betaler ikke skat, og du bliver ikke trukket i dine ydelser.',
    afsnit: [
      {
        titel: 'Kort fortalt',
        blokke: [
          [
            'Du kan tjene et bestemt beløb om året. Du får et nyt beløb den 1. januar.',
            'Du har et frikortnummer på fem cifre. Giv det til din arbejdsgiver, før du begynder.',
            'Arbejdsgiveren skriver din løn ind her. Først når det er gjort, gælder dit sociale frikort for arbejdet.',
            'Du kan altid se, hvor meget der er tilbage.',
          ],
          { href: '/beloeb', tekst: 'Se beløbet for hvert år' },
        ],
      },
      {
        titel: 'Sådan får du et socialt frikort',
        blokke: [
          'Du søger hos din kommune. Du kan søge mundtligt, på papir eller digitalt. Kommunen afgør, om du kan få det.',
          'Du skal være fyldt 18 år. Kommunen ser også på din situation, din indkomst det seneste år, uddannelse og hvor længe du har boet i Danmark.',
          'Er du uenig i kommunens afgørelse, kan du klage. Klagen skal du sende til kommunen. Den ser på sagen igen og sender den ellers videre til Ankestyrelsen.',
        ],
      },
      {
        titel: 'Det tæller med i beløbet',
        blokke: [
          ['løn, honorar og tillæg', 'feriebetaling, 12,5 procent af lønnen', 'pension'],
          'Du optjener 2,08 feriedage om måneden. Du kan holde dem løbende. Det, du ikke holder, får du udbetalt, når du stopper.',
          'Tjener du mere end årets beløb, er resten almindelig løn. Så skal der betales skat, og den kan betyde noget for dine ydelser.',
        ],
      },
      {
        titel: 'Det skal du sige til kommunen',
        blokke: [
          'Fortæl kommunen, hvis noget ændrer sig, for eksempel hvis du flytter, begynder på en uddannelse eller får et almindeligt arbejde.',
          'Dit sociale frikort følger med, hvis du flytter til en anden kommune. Den nye kommune beder den gamle om at overdrage det. Det kan du se på siden med dit kort.',
          'Sparer du pengene op, kan de tælle som formue, når du får kontanthjælp.',
        ],
      },
      {
        titel: 'Hvis noget er forkert',
        blokke: [
          [
            'Tryk på “Noget er forkert” ved ansættelsen. Så kan arbejdsgiveren og din kommune se det, og du kan se, hvad de svarer. Det ændrer ikke beløbet.',
            'Forkert beløb eller dato: ring til kontaktpersonen hos arbejdsgiveren. Telefonnummeret står ved ansættelsen.',
            'Du er blevet trukket i en ydelse: kontakt din kommune. Den kan se, hvad du har tjent.',
            `Der er trukket skat: ring til Skattestyrelsen på ${SKAT_TELEFON}.`,
            'Dit sociale frikort er inaktivt: kontakt din kommune.',
          ],
        ],
      },
      {
        titel: 'Vis andre, hvad du har tjent',
        blokke: [
          'Skal du vise, hvad du har tjent, kan du lave et bevis. Du bestemmer, hvad det viser, og hvor længe andre kan tjekke det.',
          [
            'Log ind, og vælg Bevis for din indtægt.',
            'Vælg perioden, hvad der skal vises, og hvor længe koden skal virke.',
            'Udskriv beviset, eller gem det som PDF. Giv det til den, der spørger.',
            'De kan tjekke koden uden at logge ind. De ser det samme som på papiret, og ikke mere.',
          ],
          'Din kommune kan lave beviset sammen med dig.',
          'Nederst på siden står dine beviser: hvad hver kode ender på, hvad beviset viser, og hvor længe koden virker. Tryk på “Træk tilbage”, hvis et bevis ikke længere skal kunne ses. Det virker med det samme.',
          { href: '/tjek', tekst: 'Tjek et bevis' },
        ],
      },
      {
        titel: 'Få besked på e-mail',
        blokke: [
          'Under "Besked på e-mail" kan du vælge at få en e-mail, når der sker noget med dit sociale frikort. Skriv din e-mail, vælg, hvad du vil have besked om, og gem.',
          'E-mailen siger kun, at der er nyt. Log ind for at læse det. Vil du ikke have besked mere, så slet din e-mail på siden.',
        ],
      },
      {
        titel: 'Hvem kan se dine oplysninger?',
        blokke: [
          'Din kommune kan se dit sociale frikort og dit arbejde. En arbejdsgiver, der kender dit frikortnummer, kan se dit navn og hvor meget der er tilbage i år. Arbejdsgiveren kan ikke se dit CPR-nummer eller dit arbejde andre steder.',
          'Har du navne- og adressebeskyttelse, kan arbejdsgiveren ikke se dit navn.',
          'Under “Hvem har set mit kort” kan du se hver gang, nogen har slået dig op eller ændret noget: hvornår det var, hvilken kommune eller virksomhed det var, og hvad de gjorde. Medarbejdernes navne står der ikke. Er der noget, du ikke forstår, så spørg din kommune.',
          'Under “Alt, hvad vi har om dig” kan du hente en kopi af alle oplysninger om dig. Gem den som fil, eller udskriv den.',
          { href: '/privatliv', tekst: 'Læs om dine rettigheder' },
        ],
      },
      {
        titel: 'Kan du ikke bruge MitID?',
        blokke: ['Så kan din kommune se det hele for dig og sige, hvor meget der er tilbage.'],
      },
    ],
  },
  en: {
    titel: 'Guide for citizens',
    manchet: 'With a socialt frikort you can work and keep the money: you pay no tax, and you lose no benefits.',
    afsnit: [
      {
        titel: 'In short',
        blokke: [
          [
            'You can earn a certain amount each year. You get a new amount on 1 January.',
            'You have a card number of five digits. Give it to your employer before you begin.',
            'The employer enters your wage here. Only when that is done does your socialt frikort cover the work.',
            'You can always see how much is left.',
          ],
          { href: '/beloeb', tekst: 'See the amount for each year' },
        ],
      },
      {
        titel: 'How to get a socialt frikort',
        blokke: [
          'You apply to your municipality: orally, on paper or digitally. The municipality decides.',
          'You must be 18 years old. The municipality also looks at your situation, your income in the last year, education and how long you have lived in Denmark.',
          'If you disagree with the decision, you can complain. Send the complaint to the municipality. It looks at the case again and otherwise sends it on to Ankestyrelsen.',
        ],
      },
      {
        titel: 'This counts in the amount',
        blokke: [
          ['wage, fees and supplements', 'holiday pay, 12.5 percent of the wage', 'pension'],
          'You earn 2.08 days of holiday a month. You can take them as you earn them. What you do not take is paid out when you stop.',
          'If you earn more than the amount of the year, the rest is ordinary wage. Then tax is paid, and it may affect your benefits.',
        ],
      },
      {
        titel: 'What you must tell the municipality',
        blokke: [
          'Tell the municipality if something changes, for example if you move, begin an education or get an ordinary job.',
          'Your socialt frikort moves with you to another municipality. The new one asks the old one to hand it over. You can see that on the page with your card.',
          'If you save the money, it may count as wealth when you receive cash benefits.',
        ],
      },
      {
        titel: 'If something is wrong',
        blokke: [
          [
            'Press “Something is wrong” at the employment. Then the employer and your municipality can see it, and you can see what they answer. It does not change the amount.',
            'Wrong amount or date: call the employer’s contact person. The phone number stands with the employment.',
            'A benefit was reduced: contact your municipality. It can see what you have earned.',
            `Tax was taken: call the tax agency (Skattestyrelsen) on ${SKAT_TELEFON}.`,
            'Your socialt frikort is inactive: contact your municipality.',
          ],
        ],
      },
      {
        titel: 'Show others what you have earned',
        blokke: [
          'If you must show what you have earned, you can make a proof. You decide what it shows, and for how long others can check it.',
          [
            'Log in and choose Proof of your income.',
            'Choose the period, what is shown, and how long the code works.',
            'Print the proof or save it as a PDF. Give it to whoever asks.',
            'They can check the code without logging in. They see what is on the paper, and nothing more.',
          ],
          'Your municipality can make the proof together with you.',
          'Your proofs stand at the bottom of the page: what each code ends with, what the proof shows, and for how long the code works. Press “Withdraw” if a proof should no longer be seen. It takes effect at once.',
          { href: '/tjek', tekst: 'Check a proof' },
        ],
      },
      {
        titel: 'Get notices by e-mail',
        blokke: [
          'Under "Notices by e-mail" you can choose to get an e-mail when something happens with your socialt frikort. Enter your e-mail, choose what you want to be told of, and save.',
          'The e-mail only says that there is news. Log in to read it. If you do not want notices any more, delete your e-mail on the page.',
        ],
      },
      {
        titel: 'Who can see your information?',
        blokke: [
          'Your municipality can see your socialt frikort and your work. An employer who knows your card number can see your name and how much is left this year. The employer cannot see your CPR number or your work elsewhere.',
          'If your name and address are protected, the employer cannot see your name.',
          'Under “Who has seen my card” you can see each time somebody looked you up or changed something: when it was, which municipality or company it was, and what they did. The names of the employees are not shown. If there is something you do not understand, ask your municipality.',
          'Under “Everything we have about you” you can fetch a copy of all information about you. Keep it as a file, or print it.',
          { href: '/privatliv', tekst: 'Read about your rights' },
        ],
      },
      {
        titel: 'Can you not use MitID?',
        blokke: ['Then your municipality can look for you and tell you how much is left.'],
      },
    ],
  },
});
