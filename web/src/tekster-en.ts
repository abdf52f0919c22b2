import type { BeskedKode } from '#shared/contract/beskeder.ts';
import type { ProblemKode } from '#shared/contract/refusals.ts';
import { type Dato, isDato } from '#shared/values/dato.ts';
import { formatOere, type Oere } from '#shared/values/oere.ts';
import { dag } from './format.ts';

/** The messages that the API sends with its answers, in English. */
export const BESKEDER_EN: Record<BeskedKode, string> = {
  IKKE_EINDKOMST:
    'Do not report the wage or the pension contribution to eIndkomst. Registering it here is enough. Exception: ATP contributions are reported to eIndkomst where ATP is due.',
  FERIEPENGE_TAELLER: 'Holiday pay (12.5 percent of the wage) and pension contributions must be part of the amount.',
  INGEN_AMBIDRAG:
    'Neither tax nor labour market contribution is paid of the amount, and there is no commuting deduction.',
  UDBETAL_FERIE: 'When the employment ends, holiday that was not taken is paid directly to the citizen.',
  OVERSKYDENDE: 'What there is no room for is ordinary income. It is taxed and reported to eIndkomst as usual.',
  SIG_DET_TIL_BORGEREN:
    'Tell the citizen before the work begins, so that the citizen knows how much can be earned tax-free.',
  REGISTRERET_EFTER_START:
    'The employment was registered after the work began. The citizen and the municipality can see that.',
  LIGNER: 'You already have an employment that looks like this one. Check that the work is not registered twice.',
  SKATTEFRIT: 'The amounts here are tax-free and are not deducted from cash benefits or other benefits.',
  KONTAKT_VED_FEJL: 'If something is wrong, call the contact person of the employment or your municipality.',
  DEAKTIVER_SELV:
    'The control does not change the card. Make a decision to deactivate on the citizen’s page, and hear the citizen first.',
  FORTAEL_NUMMERET: 'Give the citizen the card number. The citizen tells it to the employer.',
  KONTROLLEN_FOELGER_KORTET:
    'The new municipality can now see and change the card, and it is the one to control whether the citizen still meets the conditions.',
  FEJLMELDING_SENDT:
    'The employer and your municipality can now see that you think something is wrong. The amount is the same until the employer corrects it.',
};

type Data = Record<string, unknown>;
const day = (value: unknown) => (typeof value === 'string' && isDato(value) ? dag(value as Dato) : '');
const kr = (value: unknown) => (typeof value === 'number' ? formatOere(value as Oere) : '');

/** The refusals that companies and citizens can meet, in English: title and text. The rest stay in Danish. */
export const ENGELSK: Partial<Record<ProblemKode | string, (data: Data) => readonly [string, string]>> = {
  IKKE_FUNDET: () => ['We cannot find it', 'It does not exist, or you have no access to it.'],
  EMAIL_MANGLER: () => [
    'Your e-mail is missing',
    'Enter your e-mail, or remove the ticks if you do not want to be told.',
  ],
  FRIKORT_KAN_IKKE_BRUGES: () => [
    'The number cannot be used',
    'No socialt frikort that can be used has that number. Check the number with the citizen. If it is right, the citizen must contact their municipality.',
  ],
  LOFT_OVERSKREDET: (d) => [
    'There is no room for the whole amount',
    `${kr(d.restbeloebOere)} is left on the socialt frikort in ${d.aar}. The amount is ${kr(d.overskydendeOere)} too large. Lower it, or report the rest as ordinary wage.`,
  ],
  SLUTDATO_FOER_STARTDATO: () => [
    'The end date is before the start date',
    'The end date must be the start date or later.',
  ],
  JOBOPSLAG_MANGLER: () => [
    'The job post is not finished',
    'Something is missing or wrong. Go back through the steps, mend it, and try again.',
  ],
  JOBOPSLAG_OFFENTLIGGJORT: () => [
    'The job post is already published',
    'It is no longer a draft. Open the job post and choose to edit it.',
  ],
  JOBOPSLAG_ER_KLADDE: () => ['The job post is a draft', 'It is not published yet. Save it as a draft instead.'],
  JOBOPSLAG_SLUT: () => [
    'The job post is no longer shown',
    'It is closed or expired and cannot be changed. Create a new job post.',
  ],
  KRYDSER_AARSSKIFTE: () => [
    'The employment crosses New Year',
    'An employment lies within one calendar year. Split it in two, and register the next part when the year begins.',
  ],
  NAESTE_AAR: (d) => [
    'The employment is in a year that has not begun',
    `The amount for ${d.aar} begins at New Year. The employment can be registered from ${day(d.tidligst)}.`,
  ],
  FOER_ORDNINGEN: (d) => ['The date is before the scheme began', `No employment can begin before ${day(d.tidligst)}.`],
  FOER_UDSTEDELSE: (d) => [
    'The work begins before the socialt frikort is valid',
    `The socialt frikort can be used for work from ${day(d.tidligst)}. Work before that day is ordinary wage.`,
  ],
  RETTEFRIST_UDLOEBET: (d) => [
    'The time limit has passed',
    `The employment could be registered and edited until ${day(d.sidsteDag)}.`,
  ],
  EFTER_DEAKTIVERING: (d) => [
    'The socialt frikort was made inactive',
    `The dates of the employment cannot be moved to after ${day(d.sidsteDag)}.`,
  ],
  AAR_KAN_IKKE_AENDRES: (d) => [
    'The employment cannot be moved to another year',
    `The employment belongs to ${d.aar}. Create a new one for the other year.`,
  ],
  ANSAETTELSE_ANNULLERET: () => [
    'The employment is cancelled',
    'A cancelled employment cannot be changed. Create a new one.',
  ],
  FEJLMELDING_AABEN: () => [
    'You have already marked the employment',
    'The employer and your municipality can see it. Call the contact person if it is urgent.',
  ],
  FEJLMELDING_LUKKET: () => [
    'There is no mark to close',
    'The citizen has not marked the employment, or someone else has closed the mark. Fetch the page again.',
  ],
  AENDRET_IMENS: () => ['Changed in the meantime', 'Someone else has changed it since you fetched it. Fetch it again.'],
  PERIODE_OMVENDT: () => [
    'The period ends before it begins',
    'The last month must be the same as the first, or later.',
  ],
  PERIODE_FOR_LANG: (d) => [
    'The period is too long',
    `A proof can cover at most ${d.hoejstMaaneder} months. Make one more for the rest.`,
  ],
  GYLDIGHED_UDENFOR: (d) => [
    'The date cannot be used',
    `Choose a day from ${day(d.tidligst)} until ${day(d.senest)}. You can always make a new proof.`,
  ],
  BEVIS_KAN_IKKE_VISES: () => [
    'The code cannot be used',
    'No proof that can be shown has that code. Check that it is written right. If it is, the citizen must make a new proof.',
  ],
  BEVIS_GAELDER_IKKE: () => [
    'The proof no longer works',
    'The proof has run out or has been withdrawn. Nobody can see it with the code.',
  ],
  FOR_MANGE_TJEK: () => ['Too many people are checking codes right now', 'Try again in ten minutes.'],
  IKKE_OPGJORT: () => [
    'There are no figures',
    'The statistics have not been computed for that year. Choose another year, or try again later.',
  ],
  SATS_MANGLER: (d) => [
    'The amount for the year is not set yet',
    `The amount for ${d.aar} is not set yet. Try again later. Nothing is lost.`,
  ],
  OPSLAG_OPBRUGT: (d) => [
    'Too many different numbers',
    `You have looked up ${d.graense} different card numbers within a day without creating an employment. There is a limit, to protect the citizens. Try again later.`,
  ],
  UGYLDIGT_INPUT: () => ['Something is missing or wrong', 'Mend the fields below and try again. Nothing is saved.'],
  INGEN_ADGANG: () => ['You have no access', 'You are logged in somewhere else than here. Use the right entrance.'],
  INTERN_FEJL: () => ['Something went wrong on our side', 'Try again. If it goes on, give the reference to support.'],
};
