import { describe, expect, test } from 'vitest';
import { describeError } from '#shared/http/log.ts';

describe('what the log says of an error', () => {
  test('is its class, its causes and a place, never a message', () => {
    const cause = new RangeError('the number 0703853988 is wrong');
    const described = describeError(new TypeError('Anna Eksempelsen', { cause }));
    expect(described.navn).toBe('TypeError < RangeError');
    expect(described.sted).toContain('log.test');
    expect(JSON.stringify(described)).not.toMatch(/0703853988|Anna/);
  });

  test.each([
    ['a text', 'Anna Eksempelsen', 'string'],
    ['nothing', undefined, 'undefined'],
    ['an object', { cpr: '0703853988' }, 'object'],
  ])('is the kind alone where %s was thrown', (_, thrown, navn) => {
    expect(describeError(thrown)).toEqual({ navn, sted: '' });
  });

  test('ends, also where an error is its own cause', () => {
    const error = new Error('x');
    error.cause = error;
    expect(describeError(error).navn).toBe('Error < Error < Error < Error');
  });
});
