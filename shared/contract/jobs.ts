import type { Grant } from './operation.ts';

/**
 * The functions that no person calls: steps of the state machine, what a schedule starts, and what follows the changes of the
 * cards' table. Each once; the infrastructure makes the function with these rights and no others, its schedule, what it
 * follows, and what is to happen when it fails.
 */
export type Job = {
  readonly name: string;
  /** The folder of functions/ that its file lies in. */
  readonly mappe: string;
  readonly grants: readonly Grant[];
  readonly timeoutSeconds: number;
  /** More memory is more processor: 1769 is a whole one, for what works through a table. */
  readonly memoryMb?: number;
  /** When a schedule starts it, in Danish time; what is left out is every. Without it something else starts it. */
  readonly tid?: {
    readonly minute: string;
    readonly hour: string;
    readonly day?: string;
    readonly month?: string;
  };
  /** The changes that it is told of: each by how the keys of the item begin, and by what happened to it where that matters. */
  readonly foelger?: readonly {
    readonly partition: string;
    readonly sort: string;
    readonly event?: 'INSERT' | 'MODIFY';
  }[];
  /** What it is told beside the resources it has rights to. */
  readonly miljoe?: readonly ('SITE_ORIGIN' | 'BESKED_AFSENDER')[];
  /** It may send mail from that address. */
  readonly post?: boolean;
  /** Numbers of its answer that stand in its log line and become metrics. */
  readonly tal?: readonly string[];
  /** What it means for people when it fails, for the alarm. */
  readonly alarmTekst: string;
};

export const JOBS = [
  {
    name: 'begin-aarsskifte',
    mappe: 'aarsskifte',
    grants: ['frikort:read', 'koersel:note'],
    timeoutSeconds: 30,
    alarmTekst: 'Årsskiftet kunne ikke begynde. Kortene får det nye år, når det bruges, men rapporten mangler.',
  },
  {
    name: 'turn-segment',
    mappe: 'aarsskifte',
    grants: ['frikort:read', 'frikort:write', 'kommune:scan', 'koersel:note', 'statusskift:read'],
    timeoutSeconds: 600,
    memoryMb: 1769,
    alarmTekst: 'En del af årsskiftet fejlede. Start det igen: det går videre, hvor det slap.',
  },
  {
    name: 'finish-aarsskifte',
    mappe: 'aarsskifte',
    grants: ['frikort:read', 'koersel:note'],
    timeoutSeconds: 30,
    alarmTekst: 'Årsskiftet er kørt, men rapporten kunne ikke afsluttes.',
  },
  {
    name: 'warn-sats',
    mappe: 'aarsskifte',
    grants: ['frikort:read'],
    timeoutSeconds: 30,
    // D15: once on 1 December, daily from the 15th.
    tid: { minute: '0', hour: '8', day: '1,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31', month: '12' },
    tal: ['satsvarsel'],
    alarmTekst: 'Varslet om næste års beløb kunne ikke køre. Kontrollér selv, om beløbet er bekræftet.',
  },
  {
    name: 'publish-driftsstatus',
    mappe: 'meddelelser',
    grants: ['driftsstatus:read', 'driftsstatus:publish'],
    timeoutSeconds: 30,
    // The files are right within the hour whatever happened to them, and there from the first.
    tid: { minute: '5', hour: '*' },
    foelger: [{ partition: 'DRIFTSSTATUS', sort: 'MELDING#' }],
    miljoe: ['SITE_ORIGIN'],
    alarmTekst: 'Driftsstatus på forsiden kunne ikke skrives. Den, der står der, kan være forældet.',
  },
  {
    name: 'sync-jobopslag',
    mappe: 'jobopslag',
    grants: ['frikort:read', 'frikort:write', 'jobnet:udbakke', 'jobnet:kald'],
    timeoutSeconds: 110,
    tid: { minute: '*', hour: '*' },
    foelger: [{ partition: 'VIRKSOMHED#', sort: 'JOBOPSLAG#', event: 'MODIFY' }],
    tal: ['jobnetForsinkede'],
    alarmTekst:
      'Jobopslag kommer ikke videre til Jobnet, og svar derfra kommer ikke hertil. Intet er tabt: det sendes, når det virker igen.',
  },
  {
    name: 'send-beskeder',
    mappe: 'meddelelser',
    grants: ['besked:note', 'adresse:decrypt', 'frist:note'],
    timeoutSeconds: 120,
    foelger: [
      { partition: 'FRIKORT#', sort: 'ANSAETTELSE#' },
      { partition: 'FRIKORT#', sort: 'KORT', event: 'MODIFY' },
      // A year that is opened is no news, and at New Year every card opens one.
      { partition: 'FRIKORT#', sort: 'AAR#', event: 'MODIFY' },
    ],
    miljoe: ['SITE_ORIGIN', 'BESKED_AFSENDER'],
    post: true,
    alarmTekst: 'Beskeder på e-mail bliver ikke sendt. Alt kan stadig læses i systemet.',
  },
  {
    name: 'follow-frister',
    mappe: 'meddelelser',
    grants: ['frikort:read', 'frikort:write', 'besked:note', 'adresse:decrypt'],
    timeoutSeconds: 600,
    tid: { minute: '0', hour: '6' },
    miljoe: ['SITE_ORIGIN', 'BESKED_AFSENDER'],
    post: true,
    alarmTekst:
      'Virksomheder blev ikke mindet om frister. Beløb vises som endelige alligevel; den næste kørsel tager syv dage med.',
  },
  {
    name: 'follow-cpr',
    mappe: 'cpr',
    grants: [
      'frikort:read',
      'frikort:write',
      'kommune:scan',
      'cpr:index',
      'cpr:lookup',
      'cpr:flyt',
      'identitet:decrypt',
      'identitet:encrypt',
      'navn:encrypt',
    ],
    timeoutSeconds: 900,
    memoryMb: 1769,
    // At night: the register has the day's changes by then, and nobody waits for it.
    tid: { minute: '0', hour: '5' },
    tal: ['cprSpurgt', 'cprAendret', 'cprToKort'],
    alarmTekst:
      'CPR-registeret svarede ikke om alle dagens borgere. Et nyt navn, en ny navnebeskyttelse eller et nyt CPR-nummer kan mangle på deres kort. Start kørslen igen, når CPR svarer.',
  },
  {
    name: 'make-statistik',
    mappe: 'statistik',
    grants: ['frikort:scan', 'identitet:decrypt', 'statistik:note'],
    timeoutSeconds: 900,
    memoryMb: 1769,
    // The first of each month, and at night: the whole table is read.
    tid: { minute: '30', hour: '3', day: '1' },
    alarmTekst: 'Statistikken kunne ikke opgøres. Den gamle vises stadig. Start den igen, når årsagen er fundet.',
  },
  {
    name: 'apply-opbevaring',
    mappe: 'opbevaring',
    grants: [
      'frikort:read',
      'frikort:write',
      'frikort:scan',
      'identitet:decrypt',
      'cpr:index',
      'slettebog:read',
      'opbevaring:slet',
    ],
    timeoutSeconds: 900,
    memoryMb: 1769,
    // Once a month, before the figures are computed the next.
    tid: { minute: '30', hour: '4', day: '2' },
    tal: ['slettet', 'fejlet'],
    alarmTekst:
      'Sletningen af oplysninger, der ikke længere er brug for, kunne ikke køre. Den kan startes igen uden skade.',
  },
  {
    name: 'make-udtraek',
    mappe: 'udtraek',
    grants: ['frikort:read', 'frikort:scan', 'revisionslog:udtraek', 'udtraek:note'],
    timeoutSeconds: 600,
    memoryMb: 1769,
    // A new order is begun at once; one that was cut short goes on where it was within five minutes.
    tid: { minute: '0,5,10,15,20,25,30,35,40,45,50,55', hour: '*' },
    foelger: [{ partition: 'UDTRAEK', sort: 'BESTILLING#', event: 'INSERT' }],
    alarmTekst:
      'En udlevering af data kunne ikke dannes. Den går videre af sig selv, hvor den slap, når årsagen er væk.',
  },
] as const satisfies readonly Job[];

export type JobName = (typeof JOBS)[number]['name'];

export function jobNamed(name: JobName): Job & { readonly name: JobName } {
  const found = JOBS.find((job) => job.name === name);
  if (found === undefined) throw new Error(`no job ${name}`);
  return found;
}
