import type { Ansoegningsmaade, Arbejdstid, Tidspunkter } from '#shared/domain/jobopslag.ts';
import { tekster } from '../sprog.ts';

/** What a job post says, as people read it: the same words for who writes it and who looks for work. */
export const JOB = tekster({
  da: {
    antal: 'Antal stillinger',
    kategori: 'Type af arbejde',
    arbejdstid: 'Arbejdstid',
    hvornaar: 'Hvornår',
    sted: 'Arbejdssted',
    frist: 'Ansøgningsfrist',
    periode: 'Vises',
    tilOgMed: (fra: string, til: string) => `${fra} – ${til}`,
    saadan: 'Sådan søger du',
    kontakt: 'Kontaktperson',
    virksomhed: 'Virksomhed',
    jobnet: 'Se annoncen på Jobnet',
    nytVindue: ' (åbner i nyt vindue)',
    link: 'Søg jobbet på virksomhedens side',
    skrivTil: 'Skriv til kontaktpersonen på e-mail.',
    ringTil: 'Ring til kontaktpersonen.',
    tid: { fuldtid: 'Fuld tid', deltid: 'Deltid', efterAftale: 'Efter aftale' } satisfies Record<Arbejdstid, string>,
    timer: (timer: number) => `${timer} timer om ugen`,
    dele: { dag: 'Dag', aften: 'Aften', nat: 'Nat', weekend: 'Weekend' } satisfies Record<Tidspunkter, string>,
    maader: { email: 'E-mail', telefon: 'Telefon', link: 'Et link' } satisfies Record<Ansoegningsmaade, string>,
  },
  en: {
    antal: 'Number of positions',
    kategori: 'Kind of work',
    arbejdstid: 'Working time',
    hvornaar: 'When',
    sted: 'Place of work',
    frist: 'Apply before',
    periode: 'Shown',
    tilOgMed: (fra: string, til: string) => `${fra} – ${til}`,
    saadan: 'How to apply',
    kontakt: 'Contact person',
    virksomhed: 'Company',
    jobnet: 'See the ad at Jobnet',
    nytVindue: ' (opens in a new window)',
    link: 'Apply on the company’s page',
    skrivTil: 'Write an e-mail to the contact person.',
    ringTil: 'Call the contact person.',
    tid: { fuldtid: 'Full time', deltid: 'Part time', efterAftale: 'By agreement' },
    timer: (timer: number) => `${timer} hours a week`,
    dele: { dag: 'Day', aften: 'Evening', nat: 'Night', weekend: 'Weekend' },
    maader: { email: 'E-mail', telefon: 'Phone', link: 'A link' },
  },
});

/** `Deltid, 12 timer om ugen`. */
export function arbejdstidTekst({
  arbejdstid,
  timerPrUge,
}: {
  arbejdstid: Arbejdstid;
  timerPrUge?: number | undefined;
}) {
  const t = JOB();
  return timerPrUge === undefined ? t.tid[arbejdstid] : `${t.tid[arbejdstid]}, ${t.timer(timerPrUge)}`;
}
