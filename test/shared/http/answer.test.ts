import { describe, expect, test } from 'vitest';
import { problemView } from '#shared/contract/refusals.ts';
import { problem, SECURITY_HEADERS, toResult } from '#shared/http/answer.ts';
import { oere } from '#shared/values/oere.ts';

const rest = { aar: 2026, restbeloebOere: oere(1), beloebOere: oere(3), overskydendeOere: oere(2) };

describe('a problem (RFC 9457)', () => {
  test('has a type, a title, a status, what to do, its code and the data to act on', () => {
    const { status, body } = problem({ kode: 'LOFT_OVERSKREDET', data: rest }, 'ref-1');
    expect(status).toBe(409);
    expect(problemView.parse(body)).toEqual({
      type: '/fejl/LOFT_OVERSKREDET',
      title: 'Der er ikke plads til hele beløbet',
      status: 409,
      detail: expect.stringContaining('0,01 kr.'),
      kode: 'LOFT_OVERSKREDET',
      data: rest,
    });
  });

  test('names the fields that are wrong, where there are any', () => {
    const fejl = [{ felt: 'beloebOere', besked: 'Beløbet er for stort.' }];
    expect(problem({ kode: 'UGYLDIGT_INPUT', data: {} }, 'ref-1', fejl).body).toMatchObject({ fejl });
    expect(problem({ kode: 'UGYLDIGT_INPUT', data: {} }, 'ref-1', []).body).not.toHaveProperty('fejl');
  });

  test('has a reference for the support from 500 on, and none below: a missing object and another’s are alike', () => {
    expect(problem({ kode: 'INTERN_FEJL', data: {} }, 'ref-1').body).toMatchObject({ reference: 'ref-1' });
    expect(problem({ kode: 'OPTAGET', data: {} }, 'ref-1').body).toMatchObject({ reference: 'ref-1' });
    expect(problem({ kode: 'IKKE_FUNDET', data: {} }, 'ref-1').body).not.toHaveProperty('reference');
  });

  test('without data has no empty data', () => {
    expect(problem({ kode: 'IKKE_FUNDET', data: {} }, 'ref-1').body).not.toHaveProperty('data');
  });
});

describe('an answer on its way out', () => {
  const found = toResult({ status: 200, body: { navn: 'Åse' } });
  const refused = toResult(problem({ kode: 'IKKE_FUNDET', data: {} }, 'ref-1'));
  const busy = toResult(problem({ kode: 'OPTAGET', data: {} }, 'ref-1'));

  test('says which kind it is', () => {
    expect(found.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8' });
    expect(refused.headers).toMatchObject({ 'content-type': 'application/problem+json; charset=utf-8' });
  });

  test.each([
    ['an answer', found],
    ['a refusal', refused],
    ['a fault', busy],
  ])('%s is kept by no one, framed by no one, and not guessed at', (_, result) => {
    expect(result.headers).toMatchObject(SECURITY_HEADERS);
    expect(SECURITY_HEADERS['cache-control']).toBe('no-store');
  });

  test('says when to come back only where that helps', () => {
    expect(busy.headers).toHaveProperty('retry-after', '2');
    expect([found, refused].filter(({ headers }) => headers?.['retry-after'] !== undefined)).toEqual([]);
  });
});
