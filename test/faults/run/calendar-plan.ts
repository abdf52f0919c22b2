/**
 * When the epochs of a round take place. The days pass evenly; the hour moves, so that the day in Denmark is often not the
 * day in UTC; and round every New Year there are three more, before and after the one midnight and between the two.
 */
export function epochMoments(from: string, to: string, epochs: number): readonly number[] {
  const first = Date.parse(from);
  const last = Date.parse(to);
  const even = Array.from({ length: epochs }, (_, i) => {
    const day = first + ((last - first) * i) / Math.max(1, epochs - 1);
    return Math.floor(day / 86_400_000) * 86_400_000 + ((i * 5 + 22) % 24) * 3_600_000;
  });
  const turns: number[] = [];
  for (let year = new Date(first).getUTCFullYear() + 1; Date.UTC(year, 0, 1) < last; year++) {
    const midnight = Date.UTC(year, 0, 1);
    turns.push(midnight - 2 * 3_600_000, midnight - 1_800_000, midnight + 1_800_000);
  }
  // The nearest even ones give way, so that there are as many as were asked for.
  const kept = even.filter((moment) => !turns.some((turn) => nearest(even, turn) === moment));
  return [...kept, ...turns].sort((a, b) => a - b).slice(0, epochs);
}

function nearest(moments: readonly number[], moment: number): number | undefined {
  return [...moments].sort((a, b) => Math.abs(a - moment) - Math.abs(b - moment))[0];
}
