import { type Fejlsvar, kald } from '../api/kald.ts';

type Fil =
  | { readonly ok: true; readonly dele: readonly string[]; readonly sha256: string }
  | { readonly ok: false; readonly fejl: Fejlsvar };

/** The parts of a file in their order, and what they add up to. */
export async function hentDele(udtraekId: string, antal: number, fremdrift: (del: number) => void): Promise<Fil> {
  const dele: string[] = [];
  for (let del = 0; del < antal; del++) {
    fremdrift(del);
    const result = await kald('fetch-udtraek', { udtraekId, del });
    if (!result.ok) return result;
    dele.push(result.svar.indhold);
  }
  const sum = await crypto.subtle.digest('SHA-256', await new Blob(dele).arrayBuffer());
  const sha256 = [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { ok: true, dele, sha256 };
}
