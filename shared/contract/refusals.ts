import * as z from 'zod/mini';
import type { AfslagData, AfslagKode } from '#shared/domain/afslag.ts';
import { formatDato } from '#shared/values/dato.ts';
import { formatOere } from '#shared/values/oere.ts';

/** What can be wrong with a request before any rule is asked, or with us. */
type TransportData = {
  UGYLDIG_JSON: Record<never, never>;
  UGYLDIGT_INPUT: Record<never, never>;
  UGYLDIG_SIDE: Record<never, never>;
  FORKERT_INDHOLDSTYPE: Record<never, never>;
  ANMODNING_FOR_STOR: Record<never, never>;
  KOMMANDO_ID_MANGLER: Record<never, never>;
  KOMMANDO_ID_GENBRUGT: Record<never, never>;
  SVAR_SLETTET: Record<never, never>;
  IKKE_LOGGET_IND: Record<never, never>;
  INGEN_ADGANG: Record<never, never>;
  OPTAGET: Record<never, never>;
  UAFKLARET: Record<never, never>;
  INTERN_FEJL: Record<never, never>;
};

export type ProblemData = AfslagData & TransportData;
export type ProblemKode = AfslagKode | keyof TransportData;

/** A refusal or a fault as a value: the code, and what the caller needs to act on it. */
export type Problemafslag<K extends ProblemKode = ProblemKode> = { [X in K]: { kode: X; data: ProblemData[X] } }[K];

type Problemtekst<K extends ProblemKode> = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly titel: string;
  /** What it means and what to do, in plain Danish. */
  readonly detalje: (data: ProblemData[K]) => string;
};

/** Every code that can go out, with its status and text. A code without a row does not compile. */
export const PROBLEMER: { readonly [K in ProblemKode]: Problemtekst<K> } = {
  IKKE_FUNDET: {
    status: 404,
    titel: 'Vi kan ikke finde det',
    detalje: () => 'Det findes ikke, eller du har ikke adgang til det. Kontrollér nummeret, og prøv igen.',
  },
  FRIKORT_KAN_IKKE_BRUGES: {
    status: 404,
    titel: 'Nummeret kan ikke bruges',
    detalje: () =>
      'Der er ikke et socialt frikort, som kan bruges, med det nummer. Kontrollér nummeret sammen med borgeren. Passer det, må borgeren kontakte sin kommune.',
  },
  LOFT_OVERSKREDET: {
    status: 409,
    titel: 'Der er ikke plads til hele beløbet',
    detalje: (d) =>
      `Der er ${formatOere(d.restbeloebOere)} tilbage på det sociale frikort i ${d.aar}. Beløbet er ${formatOere(d.overskydendeOere)} for stort. Sæt beløbet ned, eller indberet resten som almindelig løn.`,
  },
  SLUTDATO_FOER_STARTDATO: {
    status: 422,
    titel: 'Slutdatoen ligger før startdatoen',
    detalje: () => 'Slutdatoen skal være samme dag som startdatoen eller senere.',
  },
  KRYDSER_AARSSKIFTE: {
    status: 422,
    titel: 'Ansættelsen går hen over nytår',
    detalje: () =>
      'En ansættelse skal ligge i ét kalenderår. Del den i to, og registrer den næste del, når året begynder.',
  },
  NAESTE_AAR: {
    status: 422,
    titel: 'Ansættelsen ligger i et år, der ikke er begyndt',
    detalje: (d) =>
      `Borgerens beløb for ${d.aar} begynder ved nytår. Ansættelsen kan registreres fra den ${formatDato(d.tidligst)}.`,
  },
  FOER_ORDNINGEN: {
    status: 422,
    titel: 'Datoen ligger før ordningen begyndte',
    detalje: (d) => `Ingen ansættelse kan begynde før den ${formatDato(d.tidligst)}.`,
  },
  FOER_UDSTEDELSE: {
    status: 422,
    titel: 'Arbejdet begynder, før det sociale frikort gælder',
    detalje: (d) =>
      `Det sociale frikort kan bruges til arbejde fra den ${formatDato(d.tidligst)}. Arbejde før den dag er almindelig løn.`,
  },
  RETTEFRIST_UDLOEBET: {
    status: 409,
    titel: 'Fristen er udløbet',
    detalje: (d) => `Ansættelsen kunne registreres og rettes til og med den ${formatDato(d.sidsteDag)}.`,
  },
  EFTER_DEAKTIVERING: {
    status: 409,
    titel: 'Det sociale frikort er inaktivt',
    detalje: (d) => `Ansættelsens datoer kan ikke flyttes til efter den ${formatDato(d.sidsteDag)}.`,
  },
  AAR_KAN_IKKE_AENDRES: {
    status: 422,
    titel: 'Ansættelsen kan ikke flyttes til et andet år',
    detalje: (d) => `Ansættelsen hører til ${d.aar}. Opret en ny ansættelse for det andet år.`,
  },
  ANSAETTELSE_ANNULLERET: {
    status: 409,
    titel: 'Ansættelsen er annulleret',
    detalje: () => 'En annulleret ansættelse kan ikke ændres. Opret en ny, hvis arbejdet alligevel blev udført.',
  },
  FEJLMELDING_AABEN: {
    status: 409,
    titel: 'Du har allerede markeret ansættelsen',
    detalje: () => 'Arbejdsgiveren og din kommune kan se det. Ring til kontaktpersonen, hvis det haster.',
  },
  FEJLMELDING_LUKKET: {
    status: 409,
    titel: 'Der er ingen markering at lukke',
    detalje: () => 'Borgeren har ikke markeret ansættelsen, eller en anden har lukket markeringen. Hent siden igen.',
  },
  AENDRET_IMENS: {
    status: 409,
    titel: 'Ændret i mellemtiden',
    detalje: () => 'En anden har ændret det, siden du hentede det. Hent det igen, se ændringen, og prøv så igen.',
  },
  JOBOPSLAG_MANGLER: {
    status: 422,
    titel: 'Jobopslaget er ikke færdigt',
    detalje: (d) =>
      d.mangler.length === 1
        ? 'Der er én ting, som mangler eller er forkert. Ret den, og prøv igen.'
        : `Der er ${d.mangler.length} ting, som mangler eller er forkerte. Ret dem, og prøv igen.`,
  },
  JOBOPSLAG_OFFENTLIGGJORT: {
    status: 409,
    titel: 'Jobopslaget er allerede offentliggjort',
    detalje: () => 'Det er ikke en kladde længere. Åbn jobopslaget, og vælg at rette det.',
  },
  JOBOPSLAG_ER_KLADDE: {
    status: 409,
    titel: 'Jobopslaget er en kladde',
    detalje: () => 'Det er ikke offentliggjort endnu. Gem det som en kladde i stedet.',
  },
  JOBOPSLAG_SLUT: {
    status: 409,
    titel: 'Jobopslaget vises ikke længere',
    detalje: () => 'Det er lukket eller udløbet og kan ikke ændres. Opret et nyt jobopslag.',
  },
  SATS_MANGLER: {
    status: 409,
    titel: 'Årets beløb er ikke fastsat endnu',
    detalje: (d) => `Beløbet for ${d.aar} er ikke fastsat endnu. Prøv igen senere. Intet er gået tabt.`,
  },
  OPSLAG_OPBRUGT: {
    status: 429,
    titel: 'For mange forskellige numre',
    detalje: (d) =>
      `Der er slået ${d.graense} forskellige frikortnumre op det seneste døgn, uden at der er oprettet en ansættelse. Af hensyn til borgerne er der en grænse. Prøv igen senere.`,
  },
  HAR_ALLEREDE_FRIKORT: {
    status: 409,
    titel: 'Borgeren har allerede et socialt frikort',
    detalje: (d) =>
      d.status === 'aktiv'
        ? 'Åbn borgerens side for at se det.'
        : 'Kortet er inaktivt. Åbn borgerens side for at genaktivere det.',
  },
  ANDEN_KOMMUNE: {
    status: 409,
    titel: 'Borgeren har et socialt frikort i en anden kommune',
    detalje: (d) => `Ansvarlig myndighed: ${d.kommune}.`,
  },
  ER_ALLEREDE_ANSVARLIG: {
    status: 409,
    titel: 'I er allerede ansvarlig myndighed',
    detalje: () => 'Søg borgeren frem igen, så åbner borgerens side.',
  },
  OVERDRAGELSE_ANMODET: {
    status: 409,
    titel: 'Der er allerede bedt om en overdragelse',
    detalje: (d) =>
      d.egen
        ? 'Jeres kommune har allerede bedt om at få kortet. Vent på svar fra den ansvarlige kommune.'
        : 'En anden kommune har bedt om at få kortet. Kontakt den ansvarlige kommune, hvis borgeren bor hos jer.',
  },
  OVERDRAGELSE_MANGLER: {
    status: 409,
    titel: 'Der er ingen anmodning at svare på',
    detalje: () => 'Anmodningen er afsluttet, eller der er ikke bedt om en overdragelse. Hent siden igen.',
  },
  SVARFRIST_LOEBER: {
    status: 409,
    titel: 'Den ansvarlige kommune har stadig tid til at svare',
    detalje: (d) => `Kortet kan tidligst overtages uden svar den ${formatDato(d.tidligst)}.`,
  },
  UNDER_18: {
    status: 422,
    titel: 'Borgeren er under 18 år',
    detalje: () => 'Borgeren skal være fyldt 18 år på dagen for afgørelsen.',
  },
  AFGOERELSE_I_FREMTIDEN: {
    status: 422,
    titel: 'Afgørelsen er dateret i fremtiden',
    detalje: () => 'Datoen for afgørelsen kan ikke ligge efter i dag.',
  },
  AFGOERELSE_FOER_ANSOEGNING: {
    status: 422,
    titel: 'Afgørelsen ligger før ansøgningen',
    detalje: () => 'Borgeren skal have søgt, før kommunen træffer afgørelse. Kontrollér de to datoer.',
  },
  AFGOERELSE_FOER_ORDNINGEN: {
    status: 422,
    titel: 'Datoen ligger før ordningen begyndte',
    detalje: (d) => `Afgørelsen kan tidligst være truffet den ${formatDato(d.tidligst)}.`,
  },
  TILBAGEVIRKENDE_KRAFT: {
    status: 422,
    titel: 'Afgørelsen kan ikke virke tilbage i tiden',
    detalje: (d) => `En afgørelse har virkning, fra den er truffet. Datoen skal være den ${formatDato(d.tidligst)}.`,
  },
  ALLEREDE_AKTIV: { status: 409, titel: 'Kortet er allerede aktivt', detalje: () => 'Hent borgerens side igen.' },
  ALLEREDE_INAKTIV: { status: 409, titel: 'Kortet er allerede inaktivt', detalje: () => 'Hent borgerens side igen.' },
  INGEN_NUMRE: {
    status: 503,
    titel: 'Der er ikke flere ledige frikortnumre',
    detalje: () => 'Kontakt supporten. Kortet er ikke oprettet.',
  },
  PROCENT_UGYLDIG: {
    status: 422,
    titel: 'Procenten skal være over nul',
    detalje: () => 'Skriv årets satsreguleringsprocent med én decimal, for eksempel 4,5.',
  },
  PROCENT_FOR_HOEJ: {
    status: 422,
    titel: 'Procenten er for høj',
    detalje: (d) => `Procenten kan højst være ${d.hoejst}. Kontrollér kommaet.`,
  },
  SATS_LAAST: {
    status: 409,
    titel: 'Årets beløb er låst',
    detalje: (d) => `Beløbet for ${d.aar} er i kraft. Er det forkert, så brug en rettelse med en årsag.`,
  },
  SATS_FOR_TIDLIGT: {
    status: 422,
    titel: 'Året ligger for langt frem',
    detalje: (d) => `Beløb kan højst indtastes for ${d.aar}.`,
  },
  FORRIGE_SATS_MANGLER: {
    status: 409,
    titel: 'Beløbet for året før mangler',
    detalje: (d) => `Et år reguleres fra året før. Beløbet for ${d.aar} skal være bekræftet først.`,
  },
  SATS_ALLEREDE_BEKRAEFTET: {
    status: 409,
    titel: 'Beløbet er allerede bekræftet',
    detalje: () => 'Hent siden igen for at se, hvem der bekræftede det og hvornår.',
  },
  SATS_IKKE_BEGYNDT: {
    status: 422,
    titel: 'Der er intet at rette',
    detalje: (d) => `Beløbet for ${d.aar} er ikke i kraft. Indtast det på almindelig vis.`,
  },
  SAMME_PERSON: {
    status: 409,
    titel: 'En anden skal bekræfte',
    detalje: () => 'Beløbet skal bekræftes af en anden driftsoperatør end den, der indtastede det.',
  },
  AAR_IKKE_BEGYNDT: {
    status: 422,
    titel: 'Året er ikke begyndt',
    detalje: (d) => `Årsskiftet for ${d.aar} kan tidligst køre den ${formatDato(d.tidligst)}. Kør en prøve i stedet.`,
  },
  MELDING_SLUTTER_FOER_START: {
    status: 422,
    titel: 'Meldingen slutter, før den begynder',
    detalje: () => 'Sluttidspunktet skal ligge efter starttidspunktet.',
  },
  SERVICEVINDUE_UDEN_SLUT: {
    status: 422,
    titel: 'Et servicevindue skal have et sluttidspunkt',
    detalje: () => 'Skriv, hvornår systemet kan bruges igen. Det kan rettes, hvis det trækker ud.',
  },
  EMAIL_MANGLER: {
    status: 422,
    titel: 'Din e-mail mangler',
    detalje: () => 'Skriv din e-mail, eller fjern krydserne, hvis du ikke vil have besked.',
  },
  MELDING_AFSLUTTET: {
    status: 409,
    titel: 'Meldingen er afsluttet',
    detalje: () => 'Det, der er forbi, bliver stående, som det blev læst. Lav en ny melding.',
  },
  KONTROL_I_FREMTIDEN: {
    status: 422,
    titel: 'Kontrollen er dateret i fremtiden',
    detalje: () => 'Datoen for kontrollen kan ikke ligge efter i dag.',
  },
  KONTROL_FOER_UDSTEDELSE: {
    status: 422,
    titel: 'Kontrollen ligger før udstedelsen',
    detalje: (d) =>
      `Det sociale frikort er udstedt den ${formatDato(d.tidligst)}. Kontrollen kan ikke ligge før den dag.`,
  },
  PERIODE_OMVENDT: {
    status: 422,
    titel: 'Perioden slutter, før den begynder',
    detalje: () => 'Den sidste måned skal være den samme som den første eller senere.',
  },
  PERIODE_FOR_LANG: {
    status: 422,
    titel: 'Perioden er for lang',
    detalje: (d) => `Et bevis kan højst dække ${d.hoejstMaaneder} måneder. Lav et bevis mere for resten.`,
  },
  GYLDIGHED_UDENFOR: {
    status: 422,
    titel: 'Datoen kan ikke bruges',
    detalje: (d) =>
      `Vælg en dag fra den ${formatDato(d.tidligst)} til og med den ${formatDato(d.senest)}. Du kan altid lave et nyt bevis.`,
  },
  BEVIS_KAN_IKKE_VISES: {
    status: 404,
    titel: 'Koden kan ikke bruges',
    detalje: () =>
      'Der er ikke et bevis, som kan vises, med den kode. Kontrollér, om koden er skrevet rigtigt. Passer den, må borgeren lave et nyt bevis.',
  },
  BEVIS_GAELDER_IKKE: {
    status: 409,
    titel: 'Beviset gælder ikke længere',
    detalje: () => 'Beviset er udløbet eller trukket tilbage. Ingen kan se det med koden.',
  },
  FOR_MANGE_TJEK: {
    status: 429,
    titel: 'Der er for mange, der tjekker koder lige nu',
    detalje: () => 'Prøv igen om ti minutter.',
  },
  UDTRAEK_OMVENDT: {
    status: 422,
    titel: 'Perioden slutter, før den begynder',
    detalje: () => 'Den sidste dag skal være den samme som den første eller senere.',
  },
  UDTRAEK_FOR_LANGT: {
    status: 422,
    titel: 'Perioden er for lang',
    detalje: (d) => `En udlevering kan højst dække ${d.hoejstDage} dage. Bestil en mere for resten.`,
  },
  UDTRAEK_IKKE_SLUT: {
    status: 422,
    titel: 'Perioden er ikke slut',
    detalje: () => 'Vælg en sidste dag, der er gået, eller et år, der er gået og ligger i ordningens tid.',
  },
  UDTRAEK_TRIN: {
    status: 409,
    titel: 'Udleveringen er et andet sted',
    detalje: () => 'Det kan ikke gøres, som udleveringen er nu. Hent listen igen, og se, hvor den er.',
  },
  UDTRAEK_SAMME_PERSON: {
    status: 409,
    titel: 'En anden skal frigive',
    detalje: () => 'Udleveringen skal frigives eller afvises af en anden driftsoperatør end den, der bestilte den.',
  },
  UDTRAEK_KONTROLSUM: {
    status: 422,
    titel: 'Filen er ikke den samme',
    detalje: () => 'Det, der blev hentet, svarer ikke til kvitteringen. Hent filen igen.',
  },
  IKKE_OPGJORT: {
    status: 404,
    titel: 'Der er ingen tal',
    detalje: () => 'Statistikken er ikke opgjort for det år. Vælg et andet år, eller prøv igen senere.',
  },
  CPR_UGYLDIGT: {
    status: 422,
    titel: 'Det er ikke et CPR-nummer',
    detalje: () => 'Et CPR-nummer er ti cifre og begynder med fødselsdagen. Kontrollér, om du har tastet rigtigt.',
  },
  CPR_ERSTATNINGSNUMMER: {
    status: 422,
    titel: 'Det er et erstatningsnummer',
    detalje: () =>
      'Nummeret er ikke et rigtigt CPR-nummer, og CPR-registret kender det ikke. Et socialt frikort kræver et CPR-nummer.',
  },
  CPR_UKENDT: {
    status: 404,
    titel: 'CPR-nummeret findes ikke',
    detalje: () => 'CPR-registret kender ikke nummeret. Kontrollér, om du har tastet rigtigt.',
  },
  CPR_DOED: { status: 409, titel: 'Borgeren er død', detalje: () => 'Der kan ikke oprettes et socialt frikort.' },
  CPR_ANNULLERET: {
    status: 409,
    titel: 'CPR-nummeret er ikke i brug',
    detalje: () => 'CPR-registret har slettet eller annulleret nummeret. Bed borgeren om sit rigtige CPR-nummer.',
  },
  CPR_GROENLAND: {
    status: 409,
    titel: 'Borgeren er registreret i Grønland',
    detalje: () => 'Loven om socialt frikort gælder ikke for Grønland og Færøerne (§ 11).',
  },
  CPR_UTILGAENGELIG: {
    status: 503,
    titel: 'CPR-registret svarer ikke',
    detalje: () => 'Vi kan ikke slå CPR-nummeret op lige nu. Prøv igen om lidt. Intet er gemt.',
  },
  UGYLDIG_JSON: { status: 400, titel: 'Anmodningen kan ikke læses', detalje: () => 'Indholdet er ikke gyldig JSON.' },
  UGYLDIGT_INPUT: {
    status: 400,
    titel: 'Noget mangler eller er forkert',
    detalje: () => 'Ret felterne nedenfor, og prøv igen. Intet er gemt.',
  },
  UGYLDIG_SIDE: { status: 400, titel: 'Siden findes ikke', detalje: () => 'Begynd forfra på listen.' },
  FORKERT_INDHOLDSTYPE: {
    status: 415,
    titel: 'Forkert indholdstype',
    detalje: () => 'Send indholdet som application/json.',
  },
  ANMODNING_FOR_STOR: { status: 413, titel: 'Anmodningen er for stor', detalje: () => 'Send højst 32 kB.' },
  KOMMANDO_ID_MANGLER: {
    status: 400,
    titel: 'Anmodningens id mangler',
    detalje: () => 'Send et nyt UUID i Idempotency-Key, og brug det samme igen, hvis du gentager anmodningen.',
  },
  KOMMANDO_ID_GENBRUGT: {
    status: 422,
    titel: 'Id er brugt til noget andet',
    detalje: () => 'Idempotency-Key er allerede brugt til en anden anmodning. Lav et nyt UUID.',
  },
  SVAR_SLETTET: {
    status: 409,
    titel: 'Svaret er slettet',
    detalje: () =>
      'Det blev gjort, da det blev sendt første gang, og bliver ikke gjort igen. Svaret er slettet sammen med borgerens oplysninger.',
  },
  IKKE_LOGGET_IND: { status: 401, titel: 'Du er ikke logget ind', detalje: () => 'Log ind, og prøv igen.' },
  INGEN_ADGANG: {
    status: 403,
    titel: 'Du har ikke adgang',
    detalje: () => 'Du er logget ind et andet sted end her. Brug den rigtige indgang.',
  },
  OPTAGET: {
    status: 503,
    titel: 'Systemet er optaget',
    detalje: () => 'Dette forsøg har ikke gemt noget. Prøv igen om lidt med samme id.',
  },
  UAFKLARET: {
    status: 503,
    titel: 'Vi ved ikke, om det blev gemt',
    detalje: () => 'Svaret nåede ikke frem i tide. Prøv igen med samme id: det bliver højst gemt én gang.',
  },
  INTERN_FEJL: {
    status: 500,
    titel: 'Der er sket en fejl hos os',
    detalje: () => 'Prøv igen. Bliver det ved, så oplys referencen til supporten.',
  },
};

/** How every problem goes out (RFC 9457). */
export const problemView = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    kode: z.string(),
    reference: z.optional(z.string()),
    fejl: z.optional(z.array(z.object({ felt: z.string(), besked: z.string() }))),
    data: z.optional(z.record(z.string(), z.unknown())),
  })
  .check(z.meta({ id: 'Problem', description: 'Et afslag eller en fejl (RFC 9457)' }));

export type Problem = z.infer<typeof problemView>;

/** The codes that any operation can answer, beside its own. */
export const FAELLES_PROBLEMER = {
  // A query string is a field nobody knows, of a GET too.
  alle: ['UGYLDIGT_INPUT', 'INTERN_FEJL', 'OPTAGET'],
  loggetInd: ['IKKE_LOGGET_IND', 'INGEN_ADGANG'],
  medIndhold: ['UGYLDIG_JSON', 'FORKERT_INDHOLDSTYPE', 'ANMODNING_FOR_STOR'],
  kommando: ['KOMMANDO_ID_MANGLER', 'KOMMANDO_ID_GENBRUGT', 'SVAR_SLETTET', 'UAFKLARET'],
} as const satisfies Record<string, readonly ProblemKode[]>;
