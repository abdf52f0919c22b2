import { kald, kanGentages } from '../../api/kald.ts';
import type { RequestOf } from '../../api/kontrakt.ts';
import type { Feltfejl } from '../../dele/fejl.tsx';
import { problemTekst } from '../../dele/problem.tsx';

type Request = RequestOf<'register-kontrol'>;

export type Registrering = {
  readonly igang: boolean;
  readonly klar: ReadonlySet<Request['frikortnummer']>;
  /** What stopped the others, at their journal number's field. */
  readonly fejl: readonly Feltfejl[];
};

/**
 * Registers one after the other and goes on past a refusal. Each has its own command id in `ider`, kept until its answer is
 * certain, so that trying again registers nothing twice.
 *
 * @returns the last that it has shown
 */
export async function registrerAlle(
  requests: readonly Request[],
  ider: Map<string, string>,
  klarFoer: ReadonlySet<Request['frikortnummer']>,
  vis: (status: Registrering) => void,
): Promise<Registrering> {
  const klar = new Set(klarFoer);
  const fejl: Feltfejl[] = [];
  for (const request of requests) {
    vis({ igang: true, klar: new Set(klar), fejl: [] });
    const { frikortnummer } = request;
    const id = ider.get(frikortnummer) ?? crypto.randomUUID();
    ider.set(frikortnummer, id);
    const result = await kald('register-kontrol', request, id);
    if (result.ok || !kanGentages(result.fejl)) ider.delete(frikortnummer);
    if (result.ok) {
      klar.add(frikortnummer);
      continue;
    }
    const { titel, tekst } = problemTekst(result.fejl);
    fejl.push({ felt: `journal-${frikortnummer}`, besked: `${titel}. ${tekst}` });
    // Logged out, or nobody answers: the rest would fare the same.
    if (kanGentages(result.fejl)) break;
  }
  const slut = { igang: false, klar, fejl };
  vis(slut);
  return slut;
}
