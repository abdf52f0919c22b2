import { beforeAll, describe, expect, test } from 'vitest';
import { BUGS } from './planted/bugs.ts';
import type { Row } from './proof/demands.ts';
import { prove, SHORT } from './proof/proof.ts';

/** The runs are processes of their own, which give everything their own clock and chance; here they are started and judged. */
const LIMIT_MS = 20 * 60_000;

let rows: readonly Row[] = [];

beforeAll(async () => {
  const proof = await prove(SHORT);
  rows = proof.rows;
  console.log(`seed ${proof.seed}, ${Math.round(proof.ms / 1000)} s; all figures in test-results/faults.json`);
}, LIMIT_MS);

function unmet(of: (row: Row) => boolean): readonly string[] {
  return rows
    .filter((row) => of(row) && row.met === false)
    .map(({ fact, demanded, reached }) => `${fact}: demanded ${demanded}, reached ${reached}`);
}

const ofBugs = ({ fact }: Row) => fact.includes('bug');
const ofLocal = ({ fact }: Row) => fact.includes('DynamoDB Local');

describe('the cap under faults', () => {
  test('everything that is demanded of the runs was reached', () => {
    expect(rows.length).toBeGreaterThan(40);
    expect(unmet((row) => !ofBugs(row) && !ofLocal(row))).toEqual([]);
  });

  test("the same on Amazon's DynamoDB Local", ({ skip }) => {
    const local = rows.filter(ofLocal);
    skip(
      local.some(({ met }) => met === 'not run'),
      'not run: this machine has no Java 17',
    );
    expect(local.length).toBe(2);
    expect(unmet(ofLocal)).toEqual([]);
  });

  test('every planted bug is seen, and the product has none of them', () => {
    expect(rows.filter(({ fact }) => fact.startsWith('the planted bug'))).toHaveLength(BUGS.length);
    expect(unmet(ofBugs)).toEqual([]);
  });
});
