import { LOGINBEVIS_DAGE } from './loginbevis.ts';
import {
  FAST_KONTAKT_OPBEVARING_AAR,
  FRIST_OPBEVARING_DAGE,
  HAENDELSE_OPBEVARING_AAR,
  JOBOPSLAG_OPBEVARING_AAR,
  KONTAKT_OPBEVARING_AAR,
  LOG_OPBEVARING_AAR,
  OPBEVARING_AAR,
  SENDT_OPBEVARING_AAR,
} from './opbevaring.ts';
import { UDTRAEK_DAGE } from './udtraek.ts';

type Regel = {
  /** Who or what takes it away. */
  readonly fjernes: 'apply-opbevaring' | 'udløber af sig selv' | 'ved brug' | 'fjernes ikke';
  /** How long, in plain words for whoever it is about; nothing where there is nobody. */
  readonly da?: string;
  readonly en?: string;
};

/** How long personal data is kept (R291, D20, D22): the one place. The privacy page and docs/opbevaring.md are made of it. */
export const OPBEVARINGSREGLER = {
  kort: {
    fjernes: 'apply-opbevaring',
    da: `Borgerens CPR-nummer, navn, arbejde og historik: ${OPBEVARING_AAR} år efter det kalenderår, hvor et inaktivt socialt frikort sidst blev brugt. Så er kun tallene tilbage, til statistik.`,
    en: `The citizen’s CPR number, name, work and history: ${OPBEVARING_AAR} years after the calendar year in which an inactive socialt frikort was last used. Then only the figures are left, for statistics.`,
  },
  adresse: {
    fjernes: 'ved brug',
    da: 'Borgerens e-mail til beskeder: til borgeren selv sletter den, kommunen registrerer, at borgeren er død, eller kortet bliver til tal.',
    en: 'The citizen’s e-mail for notices: until the citizen deletes it, the municipality registers that the citizen has died, or the card becomes figures.',
  },
  bevis: {
    fjernes: 'apply-opbevaring',
    da: 'Et bevis for indtægt: til det udløber, eller borgeren trækker det tilbage.',
    en: 'A proof of income: until it runs out, or the citizen withdraws it.',
  },
  afslag: {
    fjernes: 'apply-opbevaring',
    da: `Et afslag til en borger uden socialt frikort: ${HAENDELSE_OPBEVARING_AAR} år efter kalenderåret.`,
    en: `A refusal to a citizen without a socialt frikort: ${HAENDELSE_OPBEVARING_AAR} years after the calendar year.`,
  },
  kontaktperson: {
    fjernes: 'apply-opbevaring',
    da: `Kontaktpersonen på en ansættelse: ${KONTAKT_OPBEVARING_AAR} år efter det kalenderår, hvor ansættelsen sluttede, også når kortet stadig er aktivt.`,
    en: `The contact person of an employment: ${KONTAKT_OPBEVARING_AAR} years after the calendar year in which it ended, also while the card is still active.`,
  },
  fastKontaktperson: {
    fjernes: 'apply-opbevaring',
    da: `En virksomheds faste kontaktperson: ${FAST_KONTAKT_OPBEVARING_AAR} år efter det kalenderår, hvor den sidst blev rettet, eller virksomheden sidst havde en ansættelse.`,
    en: `A company’s usual contact person: ${FAST_KONTAKT_OPBEVARING_AAR} years after the calendar year in which it was last edited, or the company last had an employment.`,
  },
  jobopslag: {
    fjernes: 'apply-opbevaring',
    da: `Et jobopslag med kontaktperson: ${JOBOPSLAG_OPBEVARING_AAR} år efter det kalenderår, hvor det udløb. En kladde: ${JOBOPSLAG_OPBEVARING_AAR} år efter det kalenderår, hvor den blev begyndt.`,
    en: `A job post with its contact person: ${JOBOPSLAG_OPBEVARING_AAR} year after the calendar year in which it ran out. A draft: ${JOBOPSLAG_OPBEVARING_AAR} year after the calendar year in which it was begun.`,
  },
  opslagstavle: {
    fjernes: 'ved brug',
    da: 'Kontaktpersonen på et offentligt jobopslag: til opslaget lukkes eller udløber.',
    en: 'The contact person of a public job post: until the post is closed or runs out.',
  },
  haendelse: {
    fjernes: 'apply-opbevaring',
    da: `Hvad en medarbejder har gjort for en virksomhed uden for et kort: ${HAENDELSE_OPBEVARING_AAR} år efter kalenderåret.`,
    en: `What an employee has done for a company outside of a card: ${HAENDELSE_OPBEVARING_AAR} years after the calendar year.`,
  },
  notering: {
    fjernes: 'apply-opbevaring',
    da: `At en e-mail er sendt: ${SENDT_OPBEVARING_AAR} år efter kalenderåret. Noter om, hvilken dag en ansættelse slutter: ${FRIST_OPBEVARING_DAGE} dage efter den dag.`,
    en: `That an e-mail has been sent: ${SENDT_OPBEVARING_AAR} year after the calendar year. Notes of the day an employment ends: ${FRIST_OPBEVARING_DAGE} days after that day.`,
  },
  log: {
    fjernes: 'udløber af sig selv',
    da: `Loggen over, hvem der har set og gjort hvad: ${LOG_OPBEVARING_AAR} år efter kalenderåret.`,
    en: `The log of who has seen and done what: ${LOG_OPBEVARING_AAR} years after the calendar year.`,
  },
  loginbevis: {
    fjernes: 'udløber af sig selv',
    da: `Beviset for et login: ${LOGINBEVIS_DAGE} dage.`,
    en: `The evidence of a login: ${LOGINBEVIS_DAGE} days.`,
  },
  session: {
    fjernes: 'udløber af sig selv',
    da: 'Navnet på den, der er logget ind: højst 8 timer. Tællere mod misbrug: højst to døgn. At et socialt frikort er blevet aktivt eller inaktivt, til årsskiftet: en uge.',
    en: 'The name of who is logged in: at most 8 hours. Counters against misuse: at most two days. That a socialt frikort has become active or inactive, for the turn of the year: a week.',
  },
  spaerring: {
    fjernes: 'ved brug',
    da: 'At en bruger er spærret: så længe spærringen gælder.',
    en: 'That a user is locked out: for as long as it lasts.',
  },
  udlevering: {
    fjernes: 'udløber af sig selv',
    da: `Filen til en myndighed, som driften har bestilt: ${UDTRAEK_DAGE} dage. Den har ikke CPR-nummer eller navn på en borger.`,
    en: `The file for an authority that the operators have ordered: ${UDTRAEK_DAGE} days. It holds no citizen’s CPR number or name.`,
  },
  slettebog: {
    fjernes: 'fjernes ikke',
    da: 'At et frikortnummer er slettet: bliver stående, så en gendannet sikkerhedskopi ikke bringer nogen tilbage. Nummeret fører ikke længere til en person.',
    en: 'That a card number has been erased: it stays, so that a restored backup brings nobody back. The number no longer leads to a person.',
  },
  tilbagetrukket: {
    fjernes: 'udløber af sig selv',
    da: 'At et bevis for indtægt er trukket tilbage, så en gendannet sikkerhedskopi ikke bringer det tilbage: til beviset ville være udløbet.',
    en: 'That a proof of income has been withdrawn, so that a restored backup does not bring it back: until the proof would have run out.',
  },
  drift: {
    fjernes: 'fjernes ikke',
    da: 'Hvem i driften der har fastsat et beløb, udgivet en driftsmelding, startet en kørsel eller udleveret data: bliver stående som dokumentation.',
    en: 'Which operator set an amount, published a status message, started a run or handed data over: it stays as documentation.',
  },
  ingen: { fjernes: 'fjernes ikke' },
} as const satisfies Record<string, Regel>;

export type Opbevaringsregel = keyof typeof OPBEVARINGSREGLER;

/** A kind of stored item: where it stands, whose data it holds, and the rule it goes by. */
export type Postslags = {
  /** The variable that names it to the functions. */
  readonly tabel: 'FRIKORT_TABLE' | 'REVISIONSLOG_TABLE' | 'SESSION_TABLE';
  /** How the keys begin; `*` is whatever it is. */
  readonly pk: string;
  readonly sk: string;
  readonly indhold: string;
  readonly regler: readonly Opbevaringsregel[];
};

const frikort = (pk: string, sk: string, indhold: string, ...regler: readonly Opbevaringsregel[]): Postslags => ({
  tabel: 'FRIKORT_TABLE',
  pk,
  sk,
  indhold,
  regler,
});
const session = (pk: string, indhold: string, ...regler: readonly Opbevaringsregel[]): Postslags => ({
  tabel: 'SESSION_TABLE',
  pk,
  sk: '*',
  indhold,
  regler,
});

/** Every kind of item that is stored. One that is missing here fails a test. */
export const POSTSLAGS: readonly Postslags[] = [
  frikort('FRIKORT#', 'KORT', 'borgerens CPR-nummer og navn, forseglet', 'kort'),
  frikort('FRIKORT#', 'AAR#', 'borgerens beløb', 'kort'),
  frikort('FRIKORT#', 'ANSAETTELSE#', 'borgerens arbejde; kontaktpersonen', 'kort', 'kontaktperson'),
  frikort('FRIKORT#', 'HAENDELSE#', 'journalnumre; brugeres id', 'kort'),
  frikort('FRIKORT#', 'OVERDRAGELSE', 'journalnummer', 'kort'),
  frikort('CPR#', 'CPR', 'vejen fra CPR-nummerets hash til kortet', 'kort'),
  frikort('BESKED#FRIKORT#', 'VALG', 'borgerens e-mail, forseglet', 'adresse', 'kort'),
  frikort('BESKED#FRIKORT#', 'SENDT#', 'hvornår borgeren har fået en e-mail', 'notering', 'kort'),
  frikort('BESKED#FRIKORT#', 'HAENDELSE#', 'hvad borgeren har valgt', 'kort'),
  frikort('BESKED#VIRKSOMHED#', 'HAENDELSE#', 'brugeres id', 'haendelse'),
  frikort('BESKED#VIRKSOMHED#', 'VALG', 'virksomhedens valg', 'ingen'),
  frikort('BESKED#VIRKSOMHED#', 'SENDT#', 'hvornår en kontaktperson har fået en e-mail', 'notering'),
  frikort('INDKOMSTBEVIS#', 'INDKOMSTBEVIS', 'det, borgeren valgte at vise; kode og navn, forseglet', 'bevis'),
  frikort('AFVISNING#', 'HAENDELSE#', 'afslag under en hash; journalnummer; brugeres id', 'afslag'),
  frikort('VIRKSOMHED#', 'PROFIL', 'den faste kontaktperson', 'fastKontaktperson'),
  frikort('VIRKSOMHED#', 'JOBOPSLAG#', 'jobopslagets kontaktperson', 'jobopslag'),
  frikort('VIRKSOMHED#', 'JOBANNONCE#', 'Jobnets svar', 'jobopslag'),
  frikort('VIRKSOMHED#', 'HAENDELSE#', 'brugeres id', 'haendelse'),
  frikort('OPSLAGSTAVLE', '*', 'kontaktpersonen, som offentliggjort', 'opslagstavle'),
  frikort('JOBNET', '*', 'hvilke opslag Jobnet skal have besked om', 'ingen'),
  frikort('FRIST#', '*', 'frikortnummer og ansættelse', 'notering'),
  frikort('SPAERRING#', 'HAENDELSE#', 'den spærredes og brugeres id', 'haendelse'),
  frikort('SATS', '*', 'beløb; driftens id', 'drift'),
  frikort('DRIFTSSTATUS', '*', 'driftsmeldinger; driftens id', 'drift'),
  frikort('AARSSKIFTE#', '*', 'kørsler; driftens id', 'drift'),
  frikort('UDTRAEK', '*', 'hvad der er udleveret; frikortnummer; driftens id', 'drift'),
  frikort('STATISTIK', '*', 'tal uden personer', 'ingen'),
  frikort('OPBEVARING', 'KOERSEL#', 'hvor meget der er fjernet', 'ingen'),
  {
    tabel: 'REVISIONSLOG_TABLE',
    pk: '*',
    sk: 'KOMMANDO#',
    indhold: 'frikortnummer eller hash; brugeres id',
    regler: ['log'],
  },
  {
    tabel: 'REVISIONSLOG_TABLE',
    pk: '*',
    sk: 'TID#',
    indhold: 'frikortnummer eller hash; brugeres id',
    regler: ['log'],
  },
  { tabel: 'REVISIONSLOG_TABLE', pk: 'OPBEVARING', sk: 'SLETTET#', indhold: 'frikortnummer', regler: ['slettebog'] },
  {
    tabel: 'REVISIONSLOG_TABLE',
    pk: 'OPBEVARING',
    sk: 'TRUKKET#',
    indhold: 'frikortnummer; bevisets plads, en hash af koden; brugerens id',
    regler: ['tilbagetrukket'],
  },
  session('SESSION#', 'brugerens id og navn', 'session'),
  session('NEMLOGIN#', 'vejen fra NemLog-ins session', 'session'),
  session('LOGIN#', 'et login undervejs', 'session'),
  session('OPSLAG#', 'opslåede numre og hvilke brugere', 'session'),
  session('TJEK#', 'antal tjek', 'session'),
  session('STATUSSKIFT', 'hvilke kort der er blevet aktive eller inaktive', 'session'),
  session('BEVIS#', 'NemLog-ins beskeder, forseglet', 'loginbevis'),
  session('UDTRAEK#', 'en del af en fil, der udleveres', 'udlevering'),
  session('SPAERRING#', 'den spærredes id', 'spaerring'),
];

/** The kinds that a stored item is of: one, when the table above is right. */
export function postslagsOf(tabel: Postslags['tabel'], { PK, SK }: { readonly PK: string; readonly SK: string }) {
  const begynder = (key: string, pattern: string) => pattern === '*' || key === pattern || hasPrefix(key, pattern);
  return POSTSLAGS.filter((post) => post.tabel === tabel && begynder(PK, post.pk) && begynder(SK, post.sk));
}

function hasPrefix(key: string, pattern: string): boolean {
  return pattern.endsWith('#') && key.startsWith(pattern);
}
