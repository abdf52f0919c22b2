import { OPBEVARINGSREGLER } from '#shared/domain/opbevaringsregler.ts';
import { MYNDIGHED, SUPPORT } from '../kontakt.ts';
import { tekster } from '../sprog.ts';
import type { Dokumenttekst } from './dokument.tsx';

export const TILGAENGELIGHED: Dokumenttekst = {
  // Where a narrow screen may break it.
  titel: 'Tilgængeligheds\u00aderklæring',
  manchet: `${MYNDIGHED} vil gøre socialtfrikort.dk tilgængelig for alle, som loven om tilgængelighed af offentlige organers websteder og mobilapplikationer (lov nr. 692 af 8. juni 2018) kræver.`,
  afsnit: [
    {
      titel: 'Overholdelse',
      blokke: [
        'Løsningen er bygget efter EN 301 549, som svarer til WCAG 2.1 niveau A og AA, og efter WCAG 2.2 niveau AA. Den er ikke gennemgået af en uafhængig part.',
        'Ved hver ny version bliver alle sider og tilstande prøvet automatisk mod WCAG 2.2 AA, med tastatur alene, ved 200 procent forstørrelse og på en skærm, der er 320 punkter bred.',
      ],
    },
    {
      titel: 'Det, vi ved mangler',
      blokke: [
        [
          'Der er ingen oplæsning og intet tegnsprog.',
          'Vejledningen for sagsbehandlere, ordlisten og denne side findes kun på dansk.',
          'Login sker på NemLog-in og MitID, som har deres egne tilgængelighedserklæringer.',
        ],
      ],
    },
    {
      titel: 'Sig til, hvis noget ikke virker for dig',
      blokke: [
        `Skriv til ${SUPPORT.mail}, eller ring på ${SUPPORT.telefon}, hverdage kl. 8.00-16.00. Fortæl, hvilken side det er, og hvad du brugte. Din kommune kan også hjælpe dig med at se dine oplysninger.`,
      ],
    },
    {
      titel: 'Hvis du ikke er tilfreds med svaret',
      blokke: [
        'Du kan klage til Digitaliseringsstyrelsen, som fører tilsyn med loven.',
        { href: 'https://digst.dk/', tekst: 'Digitaliseringsstyrelsen' },
      ],
    },
  ],
};

export const PRIVATLIV = tekster<Dokumenttekst>({
  da: {
    titel: 'Privatliv og cookies',
    manchet: 'Hvilke oplysninger vi har, hvorfor, hvor længe, og hvad du har ret til.',
    afsnit: [
      {
        titel: 'Hvem har ansvaret?',
        blokke: [
          'Den kommune, der har givet dig det sociale frikort, er dataansvarlig for dine oplysninger. Du finder kommunens databeskyttelsesrådgiver på kommunens hjemmeside.',
        ],
      },
      {
        titel: 'Hvad gemmer vi om borgere?',
        blokke: [
          [
            'CPR-nummer og navn, krypteret',
            'frikortnummer, og om kortet er aktivt',
            'dato for ansøgning og afgørelse og kommunens journalnummer',
            'ansættelser: virksomhed, periode, beløb og eventuelt timer',
            'hvem der har set eller ændret noget, og hvornår',
          ],
          'Vi gemmer ikke helbredsoplysninger, notater eller dokumenter. CPR-nummer og navn henter vi i CPR-registret. Hver uge ser vi efter, om de er ændret, eller om dit navn er blevet beskyttet.',
        ],
      },
      {
        titel: 'Hvad gemmer vi om medarbejdere?',
        blokke: [
          'For sagsbehandlere og medarbejdere i virksomheder gemmer vi et id fra login, organisationen og det, de gør. På hver ansættelse står en kontaktperson med navn, telefon og e-mail.',
        ],
      },
      {
        titel: 'Hvorfor må vi det?',
        blokke: [
          'Loven om socialt frikort (lov nr. 616 af 11. juni 2024) giver opgaven til kommunerne. Grundlaget er databeskyttelsesforordningens artikel 6, stk. 1, litra e (en opgave i samfundets interesse), og for følsomme oplysninger artikel 9, stk. 2, litra f. CPR-nummeret bruger vi efter databeskyttelseslovens § 11, stk. 1.',
          'Grundlaget er ikke dit samtykke. Kommunen spørger dig alligevel, før kortet bliver udstedt, så du ved, hvad der sker.',
        ],
      },
      {
        titel: 'Hvem kan se oplysningerne?',
        blokke: [
          [
            'Du selv.',
            'Sagsbehandlere i din ansvarlige kommune.',
            'En arbejdsgiver, der kender dit frikortnummer: dit navn, hvor meget der er tilbage i år, og de ansættelser, arbejdsgiveren selv har oprettet. Aldrig dit CPR-nummer. Når en ansættelse ikke længere kan rettes, vises navnet ikke mere. Har du navnebeskyttelse, vises det aldrig.',
            'Ministeriet og skattemyndighederne, når loven giver dem ret til det.',
          ],
        ],
      },
      {
        titel: 'Hvor længe?',
        blokke: [
          'Noget bliver slettet den anden i hver måned, når dets tid er gået. Resten udløber af sig selv.',
          Object.values(OPBEVARINGSREGLER).flatMap((regel) => ('da' in regel ? [regel.da] : [])),
        ],
      },
      {
        titel: 'Dine rettigheder',
        blokke: [
          [
            'Du kan få en kopi af alle oplysninger om dig, som fil og på papir. Log ind, og vælg Alt, hvad vi har om dig.',
            'Du kan få rettet det, der er forkert.',
            'Du kan gøre indsigelse og i nogle tilfælde få slettet eller begrænset brugen.',
            'Du kan klage til Datatilsynet: datatilsynet.dk.',
          ],
          'Kontakt din kommune for at bruge dine rettigheder.',
        ],
      },
      {
        titel: 'Cookies',
        blokke: [
          'Vi bruger én cookie, og kun når du er logget ind: den holder dig logget ind og forsvinder, når du logger af eller lukker browseren. Dit valg af sprog og datoer og beløb i en kladde huskes i fanen, til den lukkes. Vi måler ikke, hvad du gør, og intet hentes fra andre steder.',
        ],
      },
    ],
  },
  en: {
    titel: 'Privacy and cookies',
    manchet: 'Which information we hold, why, how long, and what your rights are.',
    afsnit: [
      {
        titel: 'Who is responsible?',
        blokke: [
          'The municipality that gave you the socialt frikort is the controller of your information. You find its data protection officer on its website.',
        ],
      },
      {
        titel: 'What do we hold about citizens?',
        blokke: [
          [
            'CPR number and name, encrypted',
            'card number, and whether the card is active',
            'dates of application and decision, and the municipality’s case number',
            'employments: company, period, amount and possibly hours',
            'who has seen or changed something, and when',
          ],
          'We hold no health information, notes or documents. CPR number and name come from the CPR register. Every week we look whether they have changed, or whether your name has become protected.',
        ],
      },
      {
        titel: 'Why may we?',
        blokke: [
          'The Act on socialt frikort (no. 616 of 11 June 2024) gives the task to the municipalities. The legal basis is article 6(1)(e) of the GDPR (a task in the public interest), for sensitive information article 9(2)(f), and for the CPR number section 11(1) of the Danish Data Protection Act. The basis is not your consent.',
        ],
      },
      {
        titel: 'Who can see it?',
        blokke: [
          [
            'You yourself.',
            'Caseworkers of your responsible municipality.',
            'An employer who knows your card number: your name, how much is left this year, and the employments that the employer made. Never your CPR number. When an employment can no longer be edited, the name is no longer shown. If your name is protected, it is never shown.',
            'The ministry and the tax authorities, where the law gives them the right.',
          ],
        ],
      },
      {
        titel: 'How long?',
        blokke: [
          'Some of it is deleted on the second of each month, when its time has passed. The rest runs out by itself.',
          Object.values(OPBEVARINGSREGLER).flatMap((regel) => ('en' in regel ? [regel.en] : [])),
        ],
      },
      {
        titel: 'Your rights',
        blokke: [
          [
            'You can have a copy of all information about you, as a file and on paper. Log in, and choose Everything we have about you.',
            'You can have mistakes corrected.',
            'You can object, and in some cases have information deleted or its use limited.',
            'You can complain to Datatilsynet: datatilsynet.dk.',
          ],
          'Contact your municipality to use your rights.',
        ],
      },
      {
        titel: 'Cookies',
        blokke: [
          'We use one cookie, and only when you are logged in: it keeps you logged in and disappears when you log out or close the browser. Your choice of language, and dates and amounts of a draft, are remembered in the tab until it is closed. We do not measure what you do, and nothing is fetched from elsewhere.',
        ],
      },
    ],
  },
});
