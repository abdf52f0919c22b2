import { STYRELSE, SUPPORT } from '../kontakt.ts';
import type { Dokumenttekst } from './dokument.tsx';

export const SAGSBEHANDLERVEJLEDNING: Dokumenttekst = {
  titel: 'Vejledning for sagsbehandlere',
  manchet: 'Sådan udsteder, deaktiverer og genaktiverer du et socialt frikort, og sådan følger du op for borgeren.',
  afsnit: [
    {
      titel: 'Hvad løsningen er til',
      blokke: [
        'Her udsteder kommunen sociale frikort, og her registrerer virksomhederne ansættelser og løn. Visitering, partshøring, breve og notater hører til i jeres eget fagsystem.',
        `Vejledningen beskriver løsningen. Den fortolker ikke reglerne. Spørg ${STYRELSE.navn} om regler og praksis.`,
        { href: STYRELSE.link, tekst: STYRELSE.navn },
      ],
    },
    {
      titel: 'Find en borger',
      blokke: [
        'Søgefeltet er altid fremme. Søg på CPR-nummer eller frikortnummer. Alle opslag bliver gemt i en log.',
        [
          'Har borgeren et socialt frikort hos jer, åbner borgerens side.',
          'Har borgeren ikke et, kan du udstede det.',
          'Har borgeren et i en anden kommune, ser du kun, hvilken kommune der er ansvarlig myndighed.',
          'Et erstatningspersonnummer kan ikke bruges.',
        ],
      ],
    },
    {
      titel: 'Udsted',
      blokke: [
        'Skriv, hvornår og hvordan borgeren søgte, datoen for afgørelsen og sagens journalnummer. Bekræft, at borgeren har givet samtykke. Borgeren skal være fyldt 18 år på dagen for afgørelsen.',
        'Jeres kommune bliver ansvarlig myndighed. Borgeren får hele årets beløb, også sidst på året.',
        'Giv borgeren frikortnummeret. Du kan udskrive en seddel. Frikortnummeret er det samme hvert år.',
      ],
    },
    {
      titel: 'Deaktiver og genaktiver',
      blokke: [
        'Knapperne står samme sted som Udsted. Begge dele gælder for alle år på én gang.',
        'En deaktivering virker fra afgørelsen og aldrig tilbage i tiden. Husk partshøring, besked til borgeren og klagevejledning.',
        'På et inaktivt kort kan der ikke oprettes ansættelser. Virksomheden kan stadig rette en ansættelse, den har oprettet, til og med 29 dage efter slutdatoen.',
        'Genaktiveres kortet samme år, er restbeløbet det samme som før. I et nyt år får borgeren årets hele beløb.',
      ],
    },
    {
      titel: 'Afslag og tekst til afgørelsen',
      blokke: [
        'Afslår I en ansøgning, så søg borgeren frem på CPR-nummer, og tryk “Registrer et afslag i stedet”. Afslår I at genaktivere et inaktivt kort, står knappen på borgerens side. Systemet gemmer kun datoer, årsag og journalnummer.',
        'Efter hver afgørelse viser skærmen en tekst på almindeligt dansk: hvad I har afgjort og hvorfor, hvad borgeren skal fortælle jer, og hvordan borgeren kan klage. Kopiér den til jeres eget system, skriv den konkrete begrundelse, og send den derfra.',
        'Er borgeren død, viser skærmen et notat til sagen i stedet for et brev, og vi sender ikke flere e-mails til borgeren. Er borgeren registreret som død ved en fejl, må borgeren selv vælge besked på e-mail igen, når kortet er genaktiveret.',
      ],
    },
    {
      titel: 'Følg op',
      blokke: [
        'Borgerens side har et kort for hvert år. Knappen Detaljer viser, hvad der er tjent, aftalt og tilbage. Knappen Ansættelser viser virksomhed, kontaktperson og historik.',
        'Borgeren kan markere, at noget er forkert ved en ansættelse. Det står på borgerens side. Tryk på Ansættelser for at se hvilken. Markeringen ændrer ikke beløbet. Virksomheden eller I lukker den med et resultat, når I har set på den, og borgeren kan se svaret.',
        'Du kan ikke oprette eller rette ansættelser. Ansætter kommunen selv en borger, logger en medarbejder ind som virksomhed.',
        'Jobcenter og ydelseskontor får ikke automatisk besked. En sagsbehandler med adgang kan slå borgeren op. Indtægten alene kan ikke bruges til at vurdere arbejdsevnen.',
      ],
    },
    {
      titel: 'Bevis for indtægt',
      blokke: [
        'Skal borgeren vise andre, hvad der er tjent, så vælg Lav bevis for indtægt på borgerens side. Gør det sammen med borgeren: det er borgeren, der bestemmer, hvad beviset viser, og hvor længe koden kan tjekkes.',
        'Borgeren kan selv se beviset og trække det tilbage på sin egen side.',
        'Får du selv et bevis, kan du tjekke koden uden at logge ind. Indtægten må ikke alene lægges til grund for en vurdering af borgerens arbejdsevne.',
        { href: '/tjek', tekst: 'Tjek et bevis' },
      ],
    },
    {
      titel: 'Kontrol',
      blokke: [
        'Siden Kontrol viser de borgere i kommunen, hvis sociale frikort skal kontrolleres, ældste frist først. Øverst står, hvor langt kommunen er med årets kontrol.',
        'Vælg én eller flere borgere, og registrer kontrollen med dato, resultat og sagens journalnummer. En kontrol uden for listen registrerer du på borgerens side.',
        'Ingen bliver deaktiveret af kontrollen. Opfylder borgeren ikke længere betingelserne, skal I træffe en afgørelse og høre borgeren først.',
      ],
    },
    {
      titel: 'Flytter borgeren?',
      blokke: [
        'Det sociale frikort følger med. Den nye kommune søger på CPR-nummeret, ser hvem der er ansvarlig myndighed, og beder om at få kortet overdraget. Mere kan den ikke se endnu.',
        'Den gamle kommune finder anmodningen under Overdragelser og på borgerens side og overdrager kortet. Svarer den ikke, kan den nye kommune overtage kortet efter 14 dage og angiver en årsag.',
        'Adgangen, kontrollisten og pligten til at kontrollere følger kortet. Året for næste kontrol er uændret. Begge kommuner kan se, hvad der er sket, og det kan borgeren også.',
      ],
    },
    {
      titel: 'Nyt fra CPR',
      blokke: [
        'Systemet ser en gang om ugen efter i CPR, om borgeren har fået nyt navn, nyt CPR-nummer eller navne- og adressebeskyttelse. Kortet bliver rettet af sig selv, og det står på borgerens side.',
        'Er borgeren død, står det øverst på siden. Kortet bliver først inaktivt, når I deaktiverer det.',
      ],
    },
    {
      titel: 'Hjælp',
      blokke: [
        `Supporten hjælper med at bruge løsningen og tager imod fejl og ønsker til ændringer: ${SUPPORT.telefon}, ${SUPPORT.mail}, hverdage kl. 8.00-16.00.`,
        'Supporten hjælper ikke med regler eller med MitID og NemLog-in.',
      ],
    },
  ],
};
