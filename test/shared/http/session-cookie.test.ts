import { describe, expect, test } from 'vitest';
import { clearSessionCookie, sessionToken, setSessionCookie } from '#shared/http/session-cookie.ts';

const token = 'a'.repeat(43);

describe('the session cookie', () => {
  test('is out of reach of scripts, other sites and plain HTTP', () => {
    const parts = setSessionCookie(token).split('; ');
    expect(parts).toEqual([`__Host-session=${token}`, 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']);
  });

  test('is cleared with the same attributes, at once', () => {
    expect(clearSessionCookie()).toBe('__Host-session=; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age=0');
  });

  test.each([
    ['alone', [`__Host-session=${token}`]],
    ['among others in one line', [`lang=da; __Host-session=${token}; x=1`]],
    ['among other lines', ['lang=da', `__Host-session=${token}`]],
  ])('is found %s', (_, cookies) => {
    expect(sessionToken(cookies)).toBe(token);
  });

  test.each([
    ['there is none', []],
    ['there are two', [`__Host-session=${token}`, `__Host-session=${'b'.repeat(43)}`]],
    ['there are two in one line', [`__Host-session=${token}; __Host-session=${token}`]],
    ['it is a letter short', [`__Host-session=${'a'.repeat(42)}`]],
    ['it is a letter long', [`__Host-session=${'a'.repeat(44)}`]],
    ['it holds what no token does', [`__Host-session=${'a'.repeat(42)}%`]],
    ['it has another name', [`session=${token}`, `x__Host-session=${token}`]],
    ['it is empty', ['__Host-session=']],
  ])('is nobody’s where %s', (_, cookies) => {
    expect(sessionToken(cookies)).toBeUndefined();
  });
});
