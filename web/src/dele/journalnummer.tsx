import { holdsCpr } from '#shared/values/cpr.ts';
import { Tekstfelt } from './felter.tsx';

export const JOURNAL_HJAELP = 'Nummeret fra jeres eget system. Skriv ikke CPR-nummer eller navn.';

/** The same as the contract demands; said here before anything is sent. */
export function journalFejl(journalnummer: string): string | undefined {
  if (journalnummer === '') return 'Skriv sagens journalnummer fra jeres eget system.';
  if (holdsCpr(journalnummer)) return 'Skriv ikke et CPR-nummer her.';
  return /^[0-9A-Za-zÆØÅæøå][0-9A-Za-zÆØÅæøå ./:_-]{0,39}$/.test(journalnummer)
    ? undefined
    : 'Journalnummeret må være højst 40 tegn: bogstaver, tal, mellemrum og . / : _ -';
}

type Props = {
  id: string;
  vaerdi: string;
  skift(vaerdi: string): void;
  fejl: string | undefined;
  navn?: string | undefined;
  /** Empty where it is said once for several fields. */
  hjaelp?: string | undefined;
};

export function Journalfelt({ navn = 'Sagens journalnummer', hjaelp = JOURNAL_HJAELP, ...felt }: Props) {
  return <Tekstfelt {...felt} navn={navn} hjaelp={hjaelp} bredde="mellem" max={40} />;
}
