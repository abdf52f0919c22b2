import { useEffect, useState } from 'preact/hooks';
import { Ikon } from '../dele/ikon.tsx';
import { tid } from '../format.ts';
import { sprog, tekster } from '../sprog.ts';
import { type Drift, hentDrift, tidspunktFor } from './driftsmeldinger.ts';

const T = tekster({
  da: {
    titel: 'Driftsstatus',
    henter: 'Undersøger …',
    ok: 'Systemet virker.',
    nede: 'Systemet svarer ikke lige nu.',
    mere: 'Se driftsstatus',
    goer: 'Se, hvad du kan gøre imens',
    til: (fra: string, til: string) => `${fra} – ${til}`,
  },
  en: {
    titel: 'System status',
    henter: 'Checking …',
    ok: 'The system works.',
    nede: 'The system does not answer right now.',
    mere: 'See system status',
    goer: 'See what you can do meanwhile',
    til: (fra: string, til: string) => `${fra} – ${til}`,
  },
});

/** The state of the system on the front page, before login (R006, R021). */
export function Driftslinje() {
  const t = T();
  const [drift, setDrift] = useState<Drift>();
  useEffect(() => void hentDrift().then(setDrift), []);
  const aktuelle = drift?.meldinger.filter((m) => tidspunktFor(m, Date.now()) !== 'forbi') ?? [];
  const daarligt =
    drift !== undefined &&
    (!drift.svarer || aktuelle.some((m) => m.niveau !== 'ingen' && tidspunktFor(m, Date.now()) === 'nu'));
  return (
    <section class={`drift${daarligt ? ' drift-daarlig' : ''}`} aria-label={t.titel}>
      <Ikon navn={daarligt ? 'warning' : drift === undefined ? 'info' : 'success'} />
      <div>
        <p>
          <strong>{t.titel}:</strong> {drift === undefined ? t.henter : drift.svarer ? t.ok : t.nede}{' '}
          <a href="/driftsstatus">{daarligt ? t.goer : t.mere}</a>
        </p>
        {aktuelle.map((m) => (
          <p key={m.meldingId}>
            <strong>{m.titel[sprog()]}</strong> ({m.til ? t.til(tid(m.fra), tid(m.til)) : tid(m.fra)}):{' '}
            {m.tekst[sprog()]}
          </p>
        ))}
      </div>
    </section>
  );
}
