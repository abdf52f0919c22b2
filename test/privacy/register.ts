import { CPR_DAGE } from '#shared/domain/borgerdata.ts';
import { CANARIES } from './canaries.ts';
import { endOutages, type Outage } from './outages.ts';
import type { Stage } from './stage.ts';

const DAY_MS = 86_400_000;

/**
 * The register protects the name of every canary, and the night's run is to find out, whatever night each is asked about in.
 *
 * @param outages what goes wrong in other weeks first
 * @returns those of them that no night felt
 */
export async function followRegister(stage: Stage, outages: readonly Outage[]): Promise<readonly string[]> {
  for (const { person } of CANARIES) stage.platform.put(person.cpr, { ...person, beskyttet: true });
  const unfelt: string[] = [];
  for (const outage of outages) {
    outage.begin(stage);
    if (!(await week(stage)).includes(false)) unfelt.push(outage.name);
    endOutages(stage);
  }
  if ((await week(stage)).includes(false)) throw new Error('the register was not followed');
  return unfelt;
}

/** Whether each night's run came to an end. */
async function week({ host }: Stage): Promise<readonly boolean[]> {
  const ended: boolean[] = [];
  for (let day = 1; day <= CPR_DAGE; day++) {
    await host.setClock(Date.now() + day * DAY_MS);
    ended.push(await host.run('follow-cpr'));
  }
  return ended;
}
