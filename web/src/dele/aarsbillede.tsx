import type { Oere } from '#shared/values/oere.ts';
import { kr } from '../format.ts';
import { tekster } from '../sprog.ts';

export type Aarstal = {
  readonly aar: number;
  readonly loftOere: Oere;
  readonly restbeloebOere: Oere;
  readonly forventetOere: Oere;
  readonly endeligOere: Oere;
};

const T = tekster({
  da: {
    tjent: 'Tjent (endeligt beløb)',
    aftalt: 'Aftalt (forventet beløb)',
    tilbage: 'Tilbage',
    ikkeBrugt: 'Ikke brugt',
    ialt: (aar: number) => `Hele beløbet for ${aar}`,
    billede: (aar: number) => `Billede af beløbet for ${aar}. Tallene står nedenfor.`,
  },
  en: {
    tjent: 'Earned (final amount)',
    aftalt: 'Agreed (expected amount)',
    tilbage: 'Left',
    ikkeBrugt: 'Not used',
    ialt: (aar: number) => `The whole amount for ${aar}`,
    billede: (aar: number) => `Picture of the amount for ${aar}. The numbers are below.`,
  },
});

/** The year as a bar: earned, agreed, left. Widths are attributes of the drawing, so no style stands in the page. */
/** `aktiv`: what is not used can still be earned. */
export function Aarsbillede({ tal, aktiv = true }: { tal: Aarstal; aktiv?: boolean }) {
  const t = T();
  const part = (amount: number) => Math.max(0, Math.min(1000, tal.loftOere > 0 ? (amount / tal.loftOere) * 1000 : 0));
  const endelig = part(tal.endeligOere);
  const forventet = Math.min(part(tal.forventetOere), 1000 - endelig);
  return (
    <div class="billede">
      <svg viewBox="0 0 1000 60" preserveAspectRatio="none" role="img" aria-label={t.billede(tal.aar)}>
        <rect x="0" y="0" width="1000" height="60" class="bjaelke-kant" />
        <rect x="0" y="0" width={endelig} height="60" class="bjaelke-brugt" />
        <rect x={endelig} y="0" width={forventet} height="60" class="bjaelke-forventet" />
        <rect x="0" y="0" width="1000" height="60" class="bjaelke-kant bjaelke-ramme" />
      </svg>
      <ul class="signatur nobullet-list">
        <Linje klasse="bjaelke-brugt" tekst={t.tjent} amount={tal.endeligOere} />
        <Linje klasse="bjaelke-forventet" tekst={t.aftalt} amount={tal.forventetOere} />
        <Linje klasse="bjaelke-kant" tekst={aktiv ? t.tilbage : t.ikkeBrugt} amount={tal.restbeloebOere} />
        <li>
          <span />
          <strong>{t.ialt(tal.aar)}</strong>
          <strong class="beloeb">{kr(tal.loftOere)}</strong>
        </li>
      </ul>
    </div>
  );
}

function Linje({ klasse, tekst, amount }: { klasse: string; tekst: string; amount: Oere }) {
  return (
    <li>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <rect x="1" y="1" width="18" height="18" class={klasse} />
      </svg>
      <span>{tekst}</span>
      <span class="beloeb">{kr(amount)}</span>
    </li>
  );
}
