import { isDato } from '#shared/values/dato.ts';

const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2026-12-31 23:59:00`, in Danish time. */
export function formatMoment(ms: number): string {
  return format.format(ms);
}

/** The moment of a Danish date and time, `2026-12-31 23:59` or with a T; nothing where the text is no time. */
export function danishMoment(text: string): number | undefined {
  const [, day = '', time = ''] = /^([0-9-]{10})[ T]([0-2][0-9]:[0-5][0-9])$/.exec(text) ?? [];
  if (!isDato(day)) return undefined;
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // Denmark is one or two hours ahead: the one that reads back as what was asked is right.
  return [1, 2]
    .map((hours) => asUtc - hours * 3_600_000)
    .find((moment) => formatMoment(moment).startsWith(`${day} ${time}`));
}
