import type { Driftsmelding as Gemt } from '#shared/domain/driftsstatus.ts';
import { send } from '../api/kald.ts';
import { tekster } from '../sprog.ts';

/**
 * What operators say of the system's state. A file beside the pages and not an operation: it must be readable when the
 * operations are not.
 */
export type Driftsmelding = Omit<Gemt, 'udgivet' | 'version'>;

export type Drift = { readonly svarer: boolean; readonly meldinger: readonly Driftsmelding[] };

export async function hentDrift(): Promise<Drift> {
  const [file, api] = await Promise.all([send('/driftsstatus.json'), send('/api/offentlig/list-satser')]);
  // An answer that is not read keeps its connection open.
  await api?.arrayBuffer().catch(() => undefined);
  const body = file?.ok ? await file.json().catch(() => undefined) : undefined;
  const meldinger: unknown = body?.meldinger;
  return { svarer: api?.ok ?? false, meldinger: Array.isArray(meldinger) ? meldinger.filter(isMelding) : [] };
}

/** A newer file may say more than this page knows: what it cannot read it leaves out. */
function isMelding(value: unknown): value is Driftsmelding {
  if (typeof value !== 'object' || value === null) return false;
  const melding = value as Record<string, unknown>;
  return (
    Object.hasOwn(SLAGS(), String(melding.slags)) &&
    Object.hasOwn(NIVEAU(), String(melding.niveau)) &&
    [melding.titel, melding.tekst].every(isTotekst) &&
    !Number.isNaN(Date.parse(String(melding.fra))) &&
    (melding.til === undefined || !Number.isNaN(Date.parse(String(melding.til))))
  );
}

function isTotekst(value: unknown): boolean {
  const text = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return typeof text.da === 'string' && typeof text.en === 'string';
}

/** Going on, coming, or over. */
export function tidspunktFor({ fra, til, aflyst }: Driftsmelding, now: number): 'nu' | 'kommer' | 'forbi' {
  if (aflyst || (til !== undefined && Date.parse(til) <= now)) return 'forbi';
  return Date.parse(fra) > now ? 'kommer' : 'nu';
}

export const SLAGS = tekster<Record<Driftsmelding['slags'], string>>({
  da: { servicevindue: 'Servicevindue', forstyrrelse: 'Driftsforstyrrelse', information: 'Information' },
  en: { servicevindue: 'Service window', forstyrrelse: 'Disruption', information: 'Information' },
});

export const NIVEAU = tekster<Record<Driftsmelding['niveau'], string>>({
  da: { nede: 'Systemet er lukket', delvis: 'Noget virker ikke', ingen: 'Systemet kan bruges' },
  en: { nede: 'The system is closed', delvis: 'Something does not work', ingen: 'The system can be used' },
});
