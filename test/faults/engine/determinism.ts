import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { currentScope, type VirtualTimers } from './scope.ts';

/**
 * Gives the code of a call the scope's clock, timers and chance, whatever of Node it asks: the product, the SDK and middy
 * alike. Outside of a scope everything is the machine's own. Must run before any of them is loaded.
 */
export function takeOver(): void {
  takeDate();
  takeTimers();
  takeChance();
  syncBuiltinESMExports();
}

function takeDate(): void {
  const RealDate = Date;
  const now = () => currentScope()?.clock() ?? RealDate.now();
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

/** Node's own timer objects can be told to be forgotten about and turn into a number. */
class VirtualTimer {
  readonly id: number;
  readonly owner: VirtualTimers;
  constructor(id: number, owner: VirtualTimers) {
    this.id = id;
    this.owner = owner;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
  hasRef(): boolean {
    return true;
  }
  [Symbol.toPrimitive](): number {
    return this.id;
  }
}

type AnyFunction = (...args: unknown[]) => unknown;

function takeTimers(): void {
  const real = { set: globalThis.setTimeout, clear: globalThis.clearTimeout, sleep: timersPromises.setTimeout };
  const setTimeoutIn = (fire: AnyFunction, ms?: number, ...args: unknown[]): unknown => {
    const virtual = currentScope()?.timers;
    if (virtual === undefined) return real.set(fire, ms, ...args);
    return new VirtualTimer(
      virtual.set(ms ?? 0, () => fire(...args)),
      virtual,
    );
  };
  const clearTimeoutIn = (timer: unknown): void => {
    const virtual = currentScope()?.timers;
    if (timer instanceof VirtualTimer) timer.owner.clear(timer.id);
    else if (virtual !== undefined && typeof timer === 'number') virtual.clear(timer);
    else real.clear(timer as NodeJS.Timeout);
  };
  const sleepIn = async (ms?: number, value?: unknown, options?: object): Promise<unknown> => {
    const virtual = currentScope()?.timers;
    if (virtual === undefined) return real.sleep(ms, value, options);
    await virtual.sleep(ms ?? 0);
    return value;
  };
  Object.assign(globalThis, { setTimeout: setTimeoutIn, clearTimeout: clearTimeoutIn });
  Object.assign(timers, { setTimeout: setTimeoutIn, clearTimeout: clearTimeoutIn });
  Object.assign(timersPromises, { setTimeout: sleepIn });
}

function takeChance(): void {
  const real = { uuid: crypto.randomUUID, int: crypto.randomInt, random: Math.random };
  const uuid = () => currentScope()?.chance.uuid() ?? real.uuid();
  const int = (limit: number, ...rest: number[]): number => {
    const chance = currentScope()?.chance;
    if (chance === undefined || rest.length > 0) return Reflect.apply(real.int, crypto, [limit, ...rest]);
    return chance.below(limit);
  };
  Object.assign(crypto, { randomUUID: uuid, randomInt: int });
  Math.random = () => currentScope()?.chance.fraction() ?? real.random();
}
