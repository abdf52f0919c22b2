import { CPR_DAGE } from '#shared/domain/borgerdata.ts';
import { CANARIES } from './canaries.ts';
import { endOutages, type Outage } from './outages.ts';
import type { Stage } from './stage.ts';

const DAY_MS = 86_400_000;

/**
 * The register protects the name of every canary and takes the protection away again, and each week the night's run is to
 * find out, whatever night a card is asked about in.
 *
 * @param outages what goes wrong, each in a week of its own; the last week is without
 * @returns how many nights' runs did not come to an end
 */
export async function followRegister(stage: Stage, outages: readonly Outage[]): Promise<number> {
  let failed = 0;
  for (const [i, outage] of outages.entries()) {
    protect(stage, i % 2 === 0);
    outage.begin(stage);
    failed += await week(stage);
    endOutages(stage);
  }
  protect(stage, true);
  if ((await week(stage)) > 0) throw new Error('the register was not followed');
  return failed;
}

function protect({ platform }: Stage, beskyttet: boolean): void {
  for (const { person } of CANARIES) platform.put(person.cpr, { ...person, beskyttet: person.beskyttet || beskyttet });
}

async function week({ host }: Stage): Promise<number> {
  let failed = 0;
  for (let day = 1; day <= CPR_DAGE; day++) {
    await host.setClock(Date.now() + day * DAY_MS);
    if (!(await host.run('follow-cpr'))) failed += 1;
  }
  return failed;
}
