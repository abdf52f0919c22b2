import { useEffect, useState } from 'preact/hooks';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { Ikon } from '../dele/ikon.tsx';
import { tid } from '../format.ts';
import { tekster } from '../sprog.ts';
import { type Drift, hentDrift, tidspunktFor } from './driftsmeldinger.ts';

const T = tekster({
  da: {
    titel: 'Driftsstatus',
    henter: 'Undersøger …',
    ok: 'Systemet virker.',
    nede: 'Systemet svarer ikke lige nu.',
    mere: 'Se driftsstatus',
    goer: 'Se, hvad du kan gøre imens',
  },
  en: {
    titel: 'System status',
    henter: 'Checking …',
    ok: 'The system works.',
    nede: 'The system does not answer right now.',
    mere: 'See system status',
    goer: 'See what you can do meanwhile',
  },
});

/** The state of the system on the front page, before login (R006, R021). */
export function Driftslinje() {
  const t = T();
  const [drift, setDrift] = useState<Drift>();
  useEffect(() => void hentDrift().then(setDrift), []);
  const aktuelle = drift?.meldinger.filter((m) => tidspunktFor(m, Date.now()) !== 'forbi') ?? [];
  const daarligt = drift !== undefined && (!drift.svarer || aktuelle.some((m) => m.slags === 'forstyrrelse'));
  return (
    <section class={`drift${daarligt ? ' drift-daarlig' : ''}`} aria-label={t.titel}>
      <Ikon navn={daarligt ? 'warning' : drift === undefined ? 'info' : 'success'} />
      <div>
        <p>
          <strong>{t.titel}:</strong> {drift === undefined ? t.henter : drift.svarer ? t.ok : t.nede}{' '}
          <a href="/driftsstatus">{daarligt ? t.goer : t.mere}</a>
        </p>
        {aktuelle.map((m) => (
          <p key={m.fra + m.titel}>
            <strong>{m.titel}</strong> ({tid(m.fra as Tidspunkt)}): {m.tekst}
          </p>
        ))}
      </div>
    </section>
  );
}
