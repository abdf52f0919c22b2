import type { ComponentChildren } from 'preact';
import { tekster } from '../sprog.ts';
import { Fod, Hoved, SpringTil } from './dele.tsx';

const T = tekster({
  da: {
    forside: 'Forside',
    job: 'Ledige job',
    vejledninger: 'Vejledninger',
    spoergsmaal: 'Spørgsmål og svar',
    beloeb: 'Beløb pr. år',
    ordliste: 'Ordliste',
    drift: 'Driftsstatus',
    borger: 'Vejledning for borgere',
    virksomhed: 'Vejledning for virksomheder',
    sagsbehandler: 'Vejledning for sagsbehandlere',
    adgang: 'Sådan logger du på',
  },
  en: {
    forside: 'Front page',
    job: 'Vacant jobs',
    vejledninger: 'Guides',
    spoergsmaal: 'Questions and answers',
    beloeb: 'Amounts per year',
    ordliste: 'Glossary',
    drift: 'System status',
    borger: 'Guide for citizens',
    virksomhed: 'Guide for companies',
    sagsbehandler: 'Guide for caseworkers (in Danish)',
    adgang: 'How to log in',
  },
});

export function Offentligramme({ sti, children }: { sti: string; children: ComponentChildren }) {
  const t = T();
  const links = [
    { href: '/', tekst: t.forside },
    { href: '/job', tekst: t.job },
    { href: '/vejledning', tekst: t.vejledninger },
    { href: '/spoergsmaal', tekst: t.spoergsmaal },
    { href: '/beloeb', tekst: t.beloeb },
    { href: '/ordliste', tekst: t.ordliste },
    { href: '/driftsstatus', tekst: t.drift },
  ];
  const vejledninger = [
    { href: '/vejledning/borger', tekst: t.borger },
    { href: '/vejledning/virksomhed', tekst: t.virksomhed },
    { href: '/vejledning/sagsbehandler', tekst: t.sagsbehandler },
    { href: '/vejledning/adgang', tekst: t.adgang },
  ];
  return (
    <>
      <SpringTil />
      <Hoved hjem="/" sti={sti} links={links} toSprog />
      <main class="container page-container" id="indhold" tabIndex={-1}>
        {children}
      </main>
      <Fod titel={t.vejledninger} vejledninger={vejledninger} support={false} />
    </>
  );
}
