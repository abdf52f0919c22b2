import type { DatabaseEngine } from '#infra/local/database.ts';
import { type Functions, loadFunctions } from '#test/faults/engine/functions.ts';
import { type Traffic, watchTraffic } from '#test/faults/engine/outgoing.ts';
import { openStage, type Stage } from '#test/faults/engine/stage.ts';
import type { Arrival } from '#test/faults/proxy/proxy.ts';

/** Where plays take place, one after the other: the functions in this process, and all that they need around them. */
export type Theatre = {
  readonly stage: Stage;
  readonly functions: Functions;
  readonly traffic: Traffic;
  /** From now on what arrives at the proxy is this one's to serve. */
  direct(arrived: (arrival: Arrival) => void): void;
};

export type TheatreOptions = {
  readonly engine?: DatabaseEngine | undefined;
  readonly people: number;
  readonly dbPath?: string;
};

export async function openTheatre({ engine, people, dbPath }: TheatreOptions): Promise<Theatre> {
  const traffic = watchTraffic();
  let director: (arrival: Arrival) => void = () => undefined;
  const stage = await openStage({ engine, people, dbPath, arrived: (arrival) => director(arrival) });
  const functions = await loadFunctions();
  return {
    stage,
    functions,
    traffic,
    direct: (arrived) => {
      director = arrived;
    },
  };
}
