/**
 * The local system's own clock: the machine's, moved by a number of milliseconds that every function's thread shares. So a
 * person can watch a New Year from 23:59, and the functions, who only ask what time it is, cannot tell.
 */
export type SharedClock = SharedArrayBuffer;

export function newClock(): SharedClock {
  return new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
}

function readOffset(clock: SharedClock): number {
  return new Float64Array(clock)[0] ?? 0;
}

/** Moves the clock so that it is that moment now, or back to the machine's own. */
export function setClock(clock: SharedClock, moment: number | undefined): void {
  new Float64Array(clock)[0] = moment === undefined ? 0 : moment - Date.now();
}

/** What time it is by that clock, in milliseconds since 1970. */
export function now(clock: SharedClock): number {
  return Date.now() + readOffset(clock);
}

/** Makes this thread's Date go by that clock. Timers and the measuring of time go on by the machine's. */
export function followClock(clock: SharedClock): void {
  const offset = new Float64Array(clock);
  const Real = Date;
  class LocalDate extends Real {
    constructor(...args: [] | [number | string | Date]) {
      if (args.length === 0) super(LocalDate.now());
      else super(args[0]);
    }
    static override now(): number {
      return Real.now() + (offset[0] ?? 0);
    }
  }
  // The calls with several numbers are the same for both: only "now" differs.
  globalThis.Date = new Proxy(LocalDate, {
    construct: (target, args: unknown[]) =>
      args.length > 1 ? Reflect.construct(Real, args) : Reflect.construct(target, args),
    apply: () => new LocalDate().toString(),
  }) as unknown as DateConstructor;
}
