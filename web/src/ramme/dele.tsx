import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Ikon } from '../dele/ikon.tsx';
import { MYNDIGHED, SUPPORT } from '../kontakt.ts';
import { setSprog, sprog, tekster } from '../sprog.ts';

const T = tekster({
  da: {
    spring: 'Gå til sidens indhold',
    menu: 'Menu',
    hovedmenu: 'Hovedmenu',
    undertitel: 'Skattefrit arbejde uden modregning',
    myndighed: 'Ansvarlig myndighed',
    vaelg: 'Vælg sprog',
    support: 'Support',
    aabent: 'Hverdage kl. 8.00-16.00',
    hjaelper: 'Supporten hjælper med at bruge løsningen og tager imod fejl.',
    hjaelperIkke: 'Den svarer ikke på spørgsmål om reglerne eller om MitID og NemLog-in.',
    om: 'Om løsningen',
    tilgaengelighed: 'Tilgængelighedserklæring',
    privatliv: 'Privatliv og cookies',
    drift: 'Driftsstatus',
  },
  en: {
    spring: 'Skip to content',
    menu: 'Menu',
    hovedmenu: 'Main menu',
    undertitel: 'Tax-free work without losing benefits',
    myndighed: 'Responsible authority',
    vaelg: 'Choose language',
    support: 'Support',
    aabent: 'Weekdays 8.00-16.00',
    hjaelper: 'Support helps you to use the system and takes reports of faults.',
    hjaelperIkke: 'It does not answer questions about the rules or about MitID and NemLog-in.',
    om: 'About the system',
    tilgaengelighed: 'Accessibility statement (in Danish)',
    privatliv: 'Privacy and cookies',
    drift: 'System status',
  },
});

export type Link = { readonly href: string; readonly tekst: string };

export function SpringTil() {
  return (
    <a href="#indhold" class="skipnav">
      {T().spring}
    </a>
  );
}

type HovedProps = { hjem: string; sti: string; links: readonly Link[]; bruger?: ComponentChildren; toSprog: boolean };

export function Hoved({ hjem, sti, links, bruger, toSprog }: HovedProps) {
  const t = T();
  const [open, setOpen] = useState(false);
  // A page below one in the menu belongs to it: the longest that it begins with.
  const her = links
    .filter(({ href }) => sti === href || sti.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
  // A new page closes the menu
  useEffect(() => setOpen(false), [sti]);
  return (
    <header class="header">
      <div class="hoved-oeverst">
        <div class="container hoved-raekke">
          <a href={hjem} class="hoved-titel">
            <span class="maerke" aria-hidden="true">
              <Ikon navn="check" />
            </span>
            <span>
              Socialt frikort
              <span class="hoved-undertitel">{t.undertitel}</span>
            </span>
          </a>
          {bruger && <div class="hoved-bruger">{bruger}</div>}
        </div>
      </div>
      <div class="hoved-menu d-print-none">
        <div class="container hoved-raekke">
          <button
            type="button"
            class="function-link menu-knap"
            aria-expanded={open}
            aria-controls="hovedmenu"
            onClick={() => setOpen(!open)}
          >
            <Ikon navn={open ? 'close' : 'menu'} />
            {t.menu}
          </button>
          <nav id="hovedmenu" aria-label={t.hovedmenu} class={open ? 'aaben' : ''}>
            <ul class="nobullet-list no-max-width">
              {links.map(({ href, tekst }) => (
                <li key={href}>
                  <a href={href} aria-current={href === sti ? 'page' : href === her?.href ? 'true' : undefined}>
                    {tekst}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {toSprog && <Sprogvalg />}
        </div>
      </div>
    </header>
  );
}

function Sprogvalg() {
  const other = sprog() === 'da' ? 'en' : 'da';
  return (
    <button type="button" class="function-link sprogvalg" lang={other} onClick={() => setSprog(other)}>
      {other === 'en' ? 'English' : 'Dansk'}
    </button>
  );
}

/** `support`: hours, mail and phone, for those who are logged in (R007, R131); the accessibility page has them for all. */
export function Fod({
  vejledninger,
  titel,
  support,
}: {
  vejledninger: readonly Link[];
  titel: string;
  support: boolean;
}) {
  const t = T();
  return (
    <footer class="d-print-none">
      <div class="footer">
        <div class="container fod">
          {support && (
            <section>
              <h2 class="h5">{t.support}</h2>
              <p>
                {t.aabent}
                <br />
                <a href={SUPPORT.telefonLink}>{SUPPORT.telefon}</a>
                <br />
                <a href={`mailto:${SUPPORT.mail}`}>{SUPPORT.mail}</a>
              </p>
              <p class="small-text">
                {t.hjaelper} {t.hjaelperIkke}
              </p>
            </section>
          )}
          <section>
            <h2 class="h5">{titel}</h2>
            <ul class="nobullet-list">
              {vejledninger.map(({ href, tekst }) => (
                <li key={href}>
                  <a href={href}>{tekst}</a>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2 class="h5">{t.om}</h2>
            <p>
              {t.myndighed}: {MYNDIGHED}
            </p>
            <ul class="nobullet-list">
              <li>
                <a href="/driftsstatus">{t.drift}</a>
              </li>
              <li>
                <a href="/tilgaengelighed">{t.tilgaengelighed}</a>
              </li>
              <li>
                <a href="/privatliv">{t.privatliv}</a>
              </li>
            </ul>
          </section>
        </div>
      </div>
    </footer>
  );
}
