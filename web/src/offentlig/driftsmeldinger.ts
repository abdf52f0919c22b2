import { send } from '../api/kald.ts';

/**
 * What operators say of the system's state. A file beside the pages and not an operation: it must be readable when the
 * operations are not.
 */
export type Driftsmelding = {
  readonly slags: 'servicevindue' | 'forstyrrelse' | 'information';
  readonly titel: string;
  readonly tekst: string;
  /** Moments; `til` is missing while it lasts. */
  readonly fra: string;
  readonly til?: string;
};

export type Drift = { readonly svarer: boolean; readonly meldinger: readonly Driftsmelding[] };

export async function hentDrift(): Promise<Drift> {
  const [file, api] = await Promise.all([send('/driftsstatus.json'), send('/api/offentlig/list-satser')]);
  // An answer that is not read keeps its connection open.
  await api?.arrayBuffer().catch(() => undefined);
  const body = file?.ok ? await file.json().catch(() => undefined) : undefined;
  const meldinger: unknown = body?.meldinger;
  return { svarer: api?.ok ?? false, meldinger: Array.isArray(meldinger) ? meldinger.filter(isMelding) : [] };
}

function isMelding(value: unknown): value is Driftsmelding {
  if (typeof value !== 'object' || value === null) return false;
  const melding = value as Record<string, unknown>;
  return (
    ['servicevindue', 'forstyrrelse', 'information'].includes(String(melding.slags)) &&
    [melding.titel, melding.tekst, melding.fra].every((text) => typeof text === 'string') &&
    !Number.isNaN(Date.parse(String(melding.fra))) &&
    (melding.til === undefined || !Number.isNaN(Date.parse(String(melding.til))))
  );
}

/** Going on, coming, or over. */
export function tidspunktFor({ fra, til }: Driftsmelding, now: number): 'nu' | 'kommer' | 'forbi' {
  if (Date.parse(fra) > now) return 'kommer';
  return til !== undefined && Date.parse(til) < now ? 'forbi' : 'nu';
}
