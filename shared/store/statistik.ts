import * as z from 'zod/mini';
import { aarFelt } from '#shared/contract/fields.ts';
import { statistikaar } from '#shared/contract/statistik.ts';
import { statistikaareneKey, statistikKey } from './keys.ts';
import { getItem } from './read.ts';

const aareneItem = z.object({ aarene: z.array(aarFelt) });

/** The years that there are figures of, newest first. */
export async function listStatistikaar(): Promise<readonly number[]> {
  return (await getItem(statistikaareneKey, aareneItem))?.aarene ?? [];
}

export async function getStatistik(aar: number): Promise<z.infer<typeof statistikaar> | undefined> {
  return getItem(statistikKey(aar), statistikaar);
}
