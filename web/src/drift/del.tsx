import type { ComponentType } from 'preact';
import { Loggetindramme } from '../ramme/loggetind.tsx';
import { Aarsskifteside } from './aarsskifte.tsx';
import { Beloebsside } from './beloebsside.tsx';
import { Kontrolinterval } from './kontrolinterval.tsx';
import { Driftsmeldinger } from './meldinger.tsx';
import { Opbevaring } from './opbevaring.tsx';
import { Overblik } from './overblik.tsx';
import { Udleveringer } from './udtraek.tsx';

type Driftsside = { readonly href: string; readonly tekst: string; readonly Indhold: ComponentType };

/** The operator's pages, in the menu's order. */
const SIDER: readonly Driftsside[] = [
  { href: '/drift', tekst: 'Overblik', Indhold: Overblik },
  { href: '/drift/beloeb', tekst: 'Årets beløb', Indhold: Beloebsside },
  { href: '/drift/aarsskifte', tekst: 'Årsskifte', Indhold: Aarsskifteside },
  { href: '/drift/meldinger', tekst: 'Driftsmeldinger', Indhold: Driftsmeldinger },
  { href: '/drift/udlevering', tekst: 'Udlevering af data', Indhold: Udleveringer },
  { href: '/drift/sletning', tekst: 'Sletning', Indhold: Opbevaring },
  { href: '/drift/kontrolinterval', tekst: 'Kontrolinterval', Indhold: Kontrolinterval },
];

export function Driftsdel({ sti }: { sti: string }) {
  const Indhold = SIDER.find(({ href }) => href === sti)?.Indhold ?? Overblik;
  return (
    <Loggetindramme rolle="drift" sti={sti} links={SIDER}>
      <Indhold />
    </Loggetindramme>
  );
}
