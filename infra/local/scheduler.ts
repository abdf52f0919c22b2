import { danishDate, tidspunkt } from '#shared/values/dato.ts';
import { now, type SharedClock } from './clock.ts';

/** One schedule of the template: `cron(minute hour day month weekday year)` in Danish time, and what it starts. */
export type ScheduleSpec = {
  readonly name: string;
  readonly expression: string;
  readonly timeZone: string;
  start(): void;
};

export type Scheduler = {
  /** After the clock has been set: what lies between is not made up for, as on the day the system is installed. */
  reset(): void;
  stop(): Promise<void>;
};

const MINUTE_MS = 60_000;

/** Starts what is due, minute by minute, by the local system's clock. A minute is never started twice. */
export function startScheduler(options: {
  clock: SharedClock;
  schedules: readonly ScheduleSpec[];
  tickMs?: number;
}): Scheduler {
  const { clock, schedules, tickMs = 500 } = options;
  for (const { timeZone, name } of schedules) {
    if (timeZone !== 'Europe/Copenhagen') throw new Error(`${name} goes by ${timeZone}, not by Danish time`);
  }
  let last = minuteOf(now(clock));
  const timer = setInterval(() => {
    const current = minuteOf(now(clock));
    // The clock was moved far: only a minute that comes by itself is a minute that has come.
    if (current < last || current - last > 5) last = current - 1;
    while (last < current) {
      last += 1;
      for (const schedule of schedules) if (isDue(schedule.expression, last * MINUTE_MS)) schedule.start();
    }
  }, tickMs);
  return {
    reset: () => {
      last = minuteOf(now(clock));
    },
    stop: async () => clearInterval(timer),
  };
}

function minuteOf(ms: number): number {
  return Math.floor(ms / MINUTE_MS);
}

const danishTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  hour: 'numeric',
  minute: 'numeric',
});

/** Whether a schedule is due in the minute that begins then. Numbers, lists and `*` are what our schedules use. */
export function isDue(expression: string, ms: number): boolean {
  const fields = /^cron\((.*)\)$/.exec(expression)?.[1]?.split(' ') ?? [];
  if (fields.length !== 6) throw new Error(`not a cron expression: ${expression}`);
  const [, month, day] = danishDate(tidspunkt(ms)).split('-').map(Number);
  const [hour, minute] = danishTime.format(ms).split(':').map(Number);
  return [minute, hour, day, month].every((value, i) => {
    const field = fields[i] ?? '';
    return (
      field === '*' ||
      field === '?' ||
      field
        .split(',')
        .map(Number)
        .includes(value ?? Number.NaN)
    );
  });
}
