/** The model's own calendar: Danish days worked out from the rule of the summer time, not with what the product uses. */

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** The day in Denmark: UTC + 1, and + 2 from the last Sunday of March to the last Sunday of October, both at 01:00 UTC. */
export function danishDay(moment: number): string {
  const year = new Date(moment).getUTCFullYear();
  const summer = moment >= lastSunday(year, 2) + HOUR_MS && moment < lastSunday(year, 9) + HOUR_MS;
  return new Date(moment + (summer ? 2 : 1) * HOUR_MS).toISOString().slice(0, 10);
}

function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0);
  return last - new Date(last).getUTCDay() * DAY_MS;
}
