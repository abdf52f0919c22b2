import { aktoerReference } from '#shared/domain/aktoer.ts';
import type { Kommando } from './commit.ts';

type Valg = Pick<Kommando, 'operation' | 'now' | 'kommandoId' | 'remainingMs'> & {
  /** The job. */
  readonly brugerId: string;
  /** Left out, the command is a request of its own. */
  readonly anmodningId?: string;
};

/** A command that nobody sends: its id says all of what it is. The job watches its own time, so nothing aborts it. */
export function systemkommando({ brugerId, anmodningId, ...valg }: Valg): Kommando {
  return {
    ...valg,
    aktoer: aktoerReference({ rolle: 'drift', brugerId }),
    anmodningId: anmodningId ?? valg.kommandoId,
    fingeraftryk: valg.kommandoId,
    signal: new AbortController().signal,
  };
}
