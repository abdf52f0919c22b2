import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAnsaettelser } from '#shared/contract/virksomhed/list-ansaettelser.ts';
import { writeResult } from '#test/kit/result.ts';
import { bageri, freshCard, gartneri, registerOn } from '#test/kit/world.ts';
import { faultOf, send } from './send.ts';
import { hashState, startWorld, TODAY } from './world.ts';

/** Where a page of each company's list ends, as that company was told. */
let own: string;
let foreign: string;
let frikortnummer: string;
let sent = 0;

beforeAll(async () => {
  await startWorld();
  frikortnummer = await freshCard();
  for (const aktoer of [bageri, gartneri]) {
    for (let i = 0; i < 4; i++) {
      await registerOn(frikortnummer, { startdato: TODAY, beloebOere: 100 + i }, { aktoer });
    }
  }
  own = await firstPage(bageri);
  foreign = await firstPage(gartneri);
});

afterAll(() => writeResult('bad-input-cursors', { refused: sent }));

async function firstPage(aktoer: typeof bageri): Promise<string> {
  const { raw } = await send(listAnsaettelser, { aktoer, body: { antal: 2 } });
  return String(JSON.parse(raw).naeste);
}

async function ask(side: unknown, rest: object = {}) {
  return send(listAnsaettelser, { aktoer: bageri, body: { antal: 2, side, ...rest } });
}

async function refused(side: unknown, rest: object = {}): Promise<string> {
  const answer = await ask(side, rest);
  sent += 1;
  expect([side, faultOf(listAnsaettelser, answer)]).toEqual([side, undefined]);
  return answer.raw;
}

test("the company's own page goes on where it ended, and ends", async () => {
  const second = JSON.parse((await ask(own)).raw);
  expect(second.ansaettelser).toHaveLength(2);
  expect(second.naeste).toBeUndefined();
});

test("another company's page is refused, byte for byte as one that never was", async () => {
  const madeUp = Buffer.from(`${frikortnummer}.${randomUUID()}`).toString('base64url');
  const noCard = Buffer.from(`00000.${randomUUID()}`).toString('base64url');
  const answers = await Promise.all([foreign, madeUp, noCard].map((side) => refused(side)));
  expect(new Set(answers).size).toBe(1);
});

test('a page cut short or gone on with is refused at every length', async () => {
  for (let length = 0; length < own.length; length++) await refused(own.slice(0, length));
  for (const more of ['A', '=', '==', '.', ' ', '\n', '\u0000', own, `.${own}`, '%00', 'AAAA'])
    await refused(own + more);
});

test('a page with any one character changed is refused', async () => {
  for (let at = 0; at < own.length; at++) {
    const other = own[at] === 'A' ? 'B' : 'A';
    await refused(own.slice(0, at) + other + own.slice(at + 1));
  }
});

test('1.000 pages that were made up are refused', async () => {
  const before = await hashState();
  for (let i = 0; i < 1000; i++) {
    const nummer = String(10_000 + ((i * 89) % 90_000));
    const [id, text] = [randomUUID(), randomUUID().replaceAll('-', '')];
    const forms = [`${nummer}.${id}`, `${frikortnummer}.${id}`, `${nummer}.${id}.${id}`, `${id}.${nummer}`, text];
    await refused(Buffer.from(forms[i % forms.length] ?? '').toString(i % 3 === 0 ? 'base64' : 'base64url'));
  }
  expect(await hashState()).toBe(before);
});

test('the same place written otherwise is refused', async () => {
  const text = Buffer.from(own, 'base64url').toString();
  const [nummer = '', id = ''] = text.split('.');
  const same = [
    `${nummer}.${id.toUpperCase()}`,
    ` ${text}`,
    `${text}\n`,
    `${nummer}..${id}`,
    `0${text}`,
    `${nummer}.{${id}}`,
  ];
  for (const each of same) await refused(Buffer.from(each).toString('base64url'));
  for (const each of [
    text,
    `${own}=`,
    encodeURIComponent(text),
    JSON.stringify({ PK: `FRIKORT#${nummer}`, SK: `ANSAETTELSE#${id}` }),
  ]) {
    await refused(each);
  }
});

test('a page is text and nothing else', async () => {
  for (const side of [null, 0, 1, true, [], [own], {}, { PK: 'x' }, { toString: own }, '', 'x'.repeat(201)])
    await refused(side);
});

test('a page of another year than the one asked for is refused', async () => {
  await refused(own, { aar: 2025 });
});
