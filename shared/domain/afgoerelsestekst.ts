import { type Dato, formatDato } from '#shared/values/dato.ts';
import type { Afvisning, Afvisningsaarsag } from './afvisning.ts';
import type { Sagsdata } from './frikort.ts';

/** What a decision was, of the five kinds that can be complained about (R369, R370). */
export type Afgoerelsesslags = 'udstedt' | 'deaktiveret' | 'genaktiveret' | 'afslag' | 'afslagPaaGenaktivering';

type Faelles = { readonly afgoerelsesdato: Dato; readonly journalnummer: string; readonly kommune: string };

export type Afgjort =
  | (Faelles & { readonly slags: 'udstedt'; readonly frikortnummer: string })
  | (Faelles & { readonly slags: 'deaktiveret' | 'genaktiveret'; readonly aarsag: NonNullable<Sagsdata['aarsag']> })
  | (Faelles & { readonly slags: 'afslag' | 'afslagPaaGenaktivering'; readonly aarsag: Afvisningsaarsag });

const TITEL: Record<Afgoerelsesslags, string> = {
  udstedt: 'Du får et socialt frikort',
  deaktiveret: 'Dit sociale frikort er deaktiveret',
  genaktiveret: 'Dit sociale frikort er aktivt igen',
  afslag: 'Du kan ikke få et socialt frikort',
  afslagPaaGenaktivering: 'Dit sociale frikort bliver ikke aktivt igen',
};

type Aarsag = NonNullable<Sagsdata['aarsag']> | Afvisningsaarsag;

/** Who has died gets no letter: the text is a note for the case. */
type AarsagTilBorgeren = Exclude<Aarsag, 'DOED'>;

/** The reason in words for the citizen. What it rests on in this case the municipality adds itself. */
const FORDI: Record<AarsagTilBorgeren, string> = {
  BETINGELSER_IKKE_OPFYLDT: 'du ikke længere opfylder betingelserne for at have et socialt frikort (§ 3)',
  BORGERENS_OENSKE: 'du selv har bedt om det',
  OPRETTET_VED_FEJL: 'kortet blev oprettet ved en fejl',
  UDREJST: 'du ikke længere bor i Danmark',
  BETINGELSER_OPFYLDT_IGEN: 'du opfylder betingelserne igen (§ 2)',
  DEAKTIVERET_VED_FEJL: 'kortet blev deaktiveret ved en fejl',
  IKKE_I_MAALGRUPPEN: 'du ikke er i den målgruppe, som loven er til for (§ 2)',
  INDKOMST_OVER_GRAENSEN: 'du har haft en arbejdsindkomst over lovens grænse det seneste år (§ 2)',
  UNDER_UDDANNELSE: 'du er eller har det seneste år været under uddannelse, der giver ret til SU (§ 2)',
  OPHOLDSKRAV_IKKE_OPFYLDT: 'du ikke opfylder lovens krav om, hvor længe man skal have boet i Danmark (§ 2)',
  UNDER_18: 'du ikke er fyldt 18 år (§ 2)',
  OPLYSNINGER_MANGLER: 'kommunen mangler oplysninger for at kunne afgøre, om du opfylder betingelserne (§ 2)',
};

/** R278, R279: what the citizen must tell, and R281: that not telling can be punished. */
const SIG_TIL = [
  'at du flytter til en anden kommune eller til udlandet',
  'at du begynder på en uddannelse, der giver ret til SU',
  'at du får et almindeligt arbejde eller anden arbejdsindkomst, som ikke er registreret på dit sociale frikort',
  'at din situation ændrer sig, så du ikke længere har de problemer, du fik kortet for',
];

/** A decision that a letter tells the citizen of. */
type Brev = Afgjort & { readonly aarsag?: AarsagTilBorgeren };

function virkning(afgjort: Brev): string[] {
  const dag = formatDato(afgjort.afgoerelsesdato);
  switch (afgjort.slags) {
    case 'udstedt':
      return [
        `Kommunen har besluttet, at du kan få et socialt frikort (§ 2). Det gælder for arbejde fra den ${dag}.`,
        `Dit frikortnummer er ${afgjort.frikortnummer}. Giv nummeret til din arbejdsgiver, før du begynder at arbejde. Giv det ikke til andre.`,
      ];
    case 'deaktiveret':
      return [
        `Kommunen har besluttet, at dit sociale frikort ikke kan bruges til nyt arbejde fra den ${dag}. Det er, fordi ${FORDI[afgjort.aarsag]}.`,
        'Afgørelsen gælder ikke tilbage i tiden. Det, du har tjent på kortet før den dag, er stadig skattefrit og bliver ikke trukket fra i dine ydelser.',
        'Du kan søge om at få kortet igen, hvis du senere opfylder betingelserne.',
      ];
    case 'genaktiveret':
      return [
        `Kommunen har besluttet, at dit sociale frikort kan bruges igen fra den ${dag}. Det er, fordi ${FORDI[afgjort.aarsag]}.`,
        'Dit frikortnummer er det samme som før. Det, du har tjent på kortet i år, tæller stadig med.',
      ];
    case 'afslag':
      return [
        `Kommunen har den ${dag} besluttet, at du ikke kan få et socialt frikort. Det er, fordi ${FORDI[afgjort.aarsag]}.`,
        'Du kan søge igen, hvis din situation ændrer sig. Afslaget ændrer ikke den hjælp, du ellers får fra kommunen.',
      ];
    case 'afslagPaaGenaktivering':
      return [
        `Kommunen har den ${dag} besluttet, at dit sociale frikort stadig er inaktivt. Det er, fordi ${FORDI[afgjort.aarsag]}.`,
        'Du kan søge igen, hvis din situation ændrer sig. Afslaget ændrer ikke den hjælp, du ellers får fra kommunen.',
      ];
  }
}

const BEGRUNDELSE =
  '[Kommunen skriver her, hvilke oplysninger i sagen afgørelsen bygger på, og hvad borgeren har svaret ved partshøringen.]';

/** Nobody is heard about what they have asked for themselves. */
const EGET_OENSKE = '[Kommunen skriver her, hvornår og hvordan borgeren bad om det.]';

function begrundelse({ slags, aarsag }: Brev): string[] {
  if (slags === 'udstedt' || slags === 'genaktiveret') return [];
  return ['Begrundelse', aarsag === 'BORGERENS_OENSKE' ? EGET_OENSKE : BEGRUNDELSE];
}

function oplysningspligt({ slags, kommune }: Brev): string[] {
  if (slags !== 'udstedt' && slags !== 'genaktiveret') return [];
  return [
    'Det skal du fortælle kommunen',
    `Du har pligt til at fortælle ${kommune}, når der sker noget, som kan betyde noget for dit sociale frikort:`,
    ...SIG_TIL.map((text) => `- ${text}`),
    'Fortæller du det ikke, og er det groft uagtsomt eller med vilje, kan du få en bøde. Kommunen kontrollerer jævnligt, om du stadig opfylder betingelserne.',
  ];
}

/** R235, R368: the complaint goes to the municipality first, which looks at the case again. */
function klage({ kommune }: Brev): string[] {
  return [
    'Er du uenig?',
    `Du kan klage til ${kommune} inden 4 uger, efter at du har fået afgørelsen. Du kan klage mundtligt eller skriftligt. Kommunen ser på sagen igen. Fastholder kommunen afgørelsen, sender den klagen videre til Ankestyrelsen.`,
  ];
}

function hjemmel({ journalnummer }: Afgjort): string {
  return `Afgørelsen er truffet efter lov om socialt frikort (lov nr. 616 af 11. juni 2024). Sagens nummer: ${journalnummer}.`;
}

function brev(afgjort: Brev): string[] {
  return [
    TITEL[afgjort.slags],
    ...virkning(afgjort),
    ...begrundelse(afgjort),
    ...oplysningspligt(afgjort),
    ...klage(afgjort),
    hjemmel(afgjort),
    `Venlig hilsen ${afgjort.kommune}`,
  ];
}

/** Of who has died: it stands in the case, and whoever acts for the estate can be told from it. */
function sagsnotat(afgjort: Afgjort): string[] {
  const { kommune, afgoerelsesdato } = afgjort;
  return [
    'Notat til sagen: Det sociale frikort er deaktiveret',
    `Borgeren er død. ${kommune} har derfor besluttet, at borgerens sociale frikort ikke kan bruges til nyt arbejde fra den ${formatDato(afgoerelsesdato)}.`,
    'Der skal ikke sendes et brev til borgeren.',
    'Afgørelsen gælder ikke tilbage i tiden. Det, borgeren har tjent på kortet, er stadig skattefrit. Arbejdsgivere kan stadig rette de ansættelser, de har oprettet, inden for fristen.',
    `Henvender dødsboet sig, kan kommunen fortælle boet om afgørelsen. Er boet part i sagen, kan det klage til ${kommune} inden 4 uger, efter at boet har fået afgørelsen. Kommunen ser på sagen igen. Fastholder kommunen afgørelsen, sender den klagen videre til Ankestyrelsen.`,
    hjemmel(afgjort),
  ];
}

/** Whether the text is a letter to the citizen: who has died gets none. */
export function erBrev(afgjort: Afgjort): afgjort is Brev {
  return !('aarsag' in afgjort) || afgjort.aarsag !== 'DOED';
}

/**
 * A decision in plain Danish, to copy into the municipality's own case system: what was decided and why, what the citizen has
 * to tell, and how to complain. It names nobody: the municipality's system puts name and address on it.
 */
export function afgoerelsestekst(afgjort: Afgjort): string {
  return (erBrev(afgjort) ? brev(afgjort) : sagsnotat(afgjort)).join('\n\n');
}

/** A refusal as a decision that can be told of. */
export function afgjortAfslag(afvisning: Afvisning, kommune: string): Afgjort {
  const { type, afgoerelsesdato, aarsag, journalnummer } = afvisning;
  const slags = type === 'ansoegning' ? 'afslag' : 'afslagPaaGenaktivering';
  return { slags, afgoerelsesdato, aarsag, journalnummer, kommune };
}
