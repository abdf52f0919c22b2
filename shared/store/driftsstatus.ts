import type { Driftsmelding } from '#shared/domain/driftsstatus.ts';
import { putAtVersion } from './changes.ts';
import type { Change } from './commit.ts';
import { driftsmeldingItem } from './items/driftsmelding.ts';
import { DRIFTSSTATUS_PARTITION, driftsmeldingKey } from './keys.ts';
import { getItem, queryPartition } from './read.ts';

export function getDriftsmelding(meldingId: string): Promise<Driftsmelding | undefined> {
  return getItem(driftsmeldingKey(meldingId), driftsmeldingItem);
}

/** All that the operators have said, newest beginning first. */
export async function listDriftsmeldinger(): Promise<readonly Driftsmelding[]> {
  const items = await queryPartition(DRIFTSSTATUS_PARTITION, driftsmeldingKey('').SK);
  return items.map((item) => driftsmeldingItem.parse(item)).sort((a, b) => (a.fra < b.fra ? 1 : -1));
}

/** The message in the place of the one before it. */
export function putDriftsmelding(melding: Driftsmelding): Change {
  return putAtVersion(driftsmeldingKey(melding.meldingId), melding, melding.version - 1);
}
