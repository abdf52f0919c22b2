import { type Tidspunkt, tidspunkt } from './values/dato.ts';

/** The clock is read here and nowhere else: once an invocation, at the edge, and passed on as `now`. */
export function readClock(): Tidspunkt {
  return tidspunkt(Date.now());
}

/** The same as milliseconds since 1970. For log lines, never for rules. */
export function readClockMs(): number {
  return Date.now();
}

/** Milliseconds that have passed since the returned function was made. For log lines, never for rules. */
export function stopwatch(): () => number {
  const started = performance.now();
  return () => performance.now() - started;
}
