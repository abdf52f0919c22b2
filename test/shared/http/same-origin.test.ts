import { expect, test } from 'vitest';
import { sameOrigin } from '#shared/http/same-origin.ts';
import { SITE_ORIGIN } from '#test/kit/names.ts';

test.each([
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: SITE_ORIGIN }, true],
  ['our own page, in a browser that only tells the origin', { origin: SITE_ORIGIN }, true],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://ond.example' }, false],
  ['another site that says our origin', { 'sec-fetch-site': 'cross-site', origin: SITE_ORIGIN }, false],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: SITE_ORIGIN }, false],
  ['an address that was typed', { 'sec-fetch-site': 'none' }, false],
  ['an older browser on another site', { origin: 'https://ond.example' }, false],
  ['our address over plain HTTP', { origin: SITE_ORIGIN.replace('https', 'http') }, false],
  ['a longer address than ours', { origin: `${SITE_ORIGIN}.ond.example` }, false],
  ['a page that hides its origin', { origin: 'null' }, false],
  ['nobody who says', {}, false],
])('a write from %s: %o is ours: %s', (_, headers, ours) => {
  expect(sameOrigin(headers)).toBe(ours);
});
