import { describe, expect, test } from 'vitest';
import { aktoerSchema } from '#shared/contract/fields.ts';
import { ADGANG, maaKalde, maaTilgaa, type OperationName } from '#shared/domain/adgang.ts';
import { aktoerReference } from '#shared/domain/aktoer.ts';
import { aarhus, bageri, borger, gartneri, odense } from '#test/kit/world.ts';

const anna = borger('48213');
const drift = aktoerSchema.parse({ rolle: 'drift', brugerId: 'drift-1' });
const names = Object.keys(ADGANG) as OperationName[];
const everyone = [aarhus, bageri, anna, drift];
const rows = names.flatMap((name) => everyone.map((aktoer) => ({ name, aktoer, rolle: aktoer.rolle })));

describe('who may call what', () => {
  test.each(rows)('$rolle and $name', ({ name, aktoer, rolle }) => {
    const audience: string = ADGANG[name].rolle;
    expect(maaKalde(aktoer, name)).toBe(['offentlig', 'faelles', rolle].includes(audience));
  });

  test('someone who is not logged in may call what is public and nothing else', () => {
    expect(names.filter((name) => maaKalde(undefined, name)).sort()).toEqual([
      'check-indkomstbevis',
      'list-ledige-job',
      'list-satser',
      'show-ledigt-job',
      'show-statistik',
    ]);
  });
});

describe('whose object', () => {
  test.each([
    ['the municipality that is responsible', aarhus, 'show-frikort', { ansvarligKommune: '0751' }, true],
    ['another municipality (R072)', odense, 'show-frikort', { ansvarligKommune: '0751' }, false],
    ['the company that made it', bageri, 'edit-ansaettelse', { cvr: '11111112' }, true],
    ['another company (R103)', gartneri, 'edit-ansaettelse', { cvr: '11111112' }, false],
    ['the citizen whose it is', anna, 'show-eget-frikort', { frikortnummer: '48213' }, true],
    ['another citizen (R013)', borger('48214'), 'show-eget-frikort', { frikortnummer: '48213' }, false],
    ['whoever knows the number', bageri, 'lookup-frikort', {}, true],
    ['an object that says nothing of its owner', aarhus, 'show-frikort', {}, false],
    ['a company, where only a caseworker may call', bageri, 'show-frikort', { cvr: '11111112' }, false],
  ] as const)('%s', (_, aktoer, name, objekt, allowed) => {
    expect(maaTilgaa(aktoer, name, objekt)).toBe(allowed);
  });
});

test('an actor stands in the log by role, organisation and id, a citizen by frikortnummer, none by name (R037)', () => {
  expect(everyone.map(aktoerReference)).toEqual([
    { rolle: 'sagsbehandler', organisation: 'KOMMUNE#0751', brugerId: 'sb-aarhus-1' },
    { rolle: 'virksomhed', organisation: 'VIRKSOMHED#11111112', brugerId: 'bager-1' },
    { rolle: 'borger', organisation: 'BORGER#48213', brugerId: '48213' },
    { rolle: 'drift', organisation: 'DRIFT', brugerId: 'drift-1' },
  ]);
});
