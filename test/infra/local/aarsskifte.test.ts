import { randomUUID } from 'node:crypto';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { newClock, now, setClock } from '#infra/local/clock.ts';
import { isDue, startScheduler } from '#infra/local/scheduler.ts';
import { type Machine, startStates } from '#infra/local/states.ts';
import { danishMoment, formatMoment } from '#shared/values/dansk-tid.ts';

afterEach(() => vi.useRealTimers());

describe('a Danish time is read', () => {
  test.each([
    ['2026-12-31 23:59', '2026-12-31T22:59:00.000Z'],
    ['2026-06-10T12:00', '2026-06-10T10:00:00.000Z'],
    ['2026-03-29 03:00', '2026-03-29T01:00:00.000Z'],
  ])('%s', (text, utc) => {
    const moment = danishMoment(text);
    expect(new Date(moment ?? 0).toISOString()).toBe(utc);
    expect(formatMoment(moment ?? 0).slice(0, 16)).toBe(text.replace('T', ' '));
  });

  test.each(['2027-02-29 12:00', '2026-12-31', '2026-12-31 24:00', 'i morgen'])('%s is none', (text) => {
    expect(danishMoment(text)).toBeUndefined();
  });

  test('an hour that the summer time skips is none', () => {
    expect(danishMoment('2026-03-29 02:30')).toBeUndefined();
  });
});

describe('a schedule is due', () => {
  const NEW_YEAR = 'cron(0 0 1 1 ? *)';
  const MORNINGS = 'cron(0 8 * 12 ? *)';
  test.each([
    [NEW_YEAR, '2026-12-31T23:00:00Z', true],
    [NEW_YEAR, '2026-12-31T22:59:00Z', false],
    [NEW_YEAR, '2027-01-01T00:00:00Z', false],
    [MORNINGS, '2026-12-01T07:00:00Z', true],
    [MORNINGS, '2026-11-30T07:00:00Z', false],
    [MORNINGS, '2026-12-01T08:00:00Z', false],
  ])('%s at %s: %s', (expression, at, due) => {
    expect(isDue(expression, Date.parse(at))).toBe(due);
  });
});

test('a schedule is started once when its minute comes, and not when the clock is set past it', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-06-10T10:00:00Z') });
  const clock = newClock();
  const started = vi.fn();
  const schedule = { name: 'nytaar', expression: 'cron(0 0 1 1 ? *)', timeZone: 'Europe/Copenhagen', start: started };
  const scheduler = startScheduler({ clock, schedules: [schedule] });
  onTestFinished(() => scheduler.stop());

  setClock(clock, Date.parse('2027-02-01T10:00:00Z'));
  scheduler.reset();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(started).not.toHaveBeenCalled();

  setClock(clock, Date.parse('2026-12-31T22:59:00Z'));
  scheduler.reset();
  await vi.advanceTimersByTimeAsync(59_000);
  expect(started).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(started).toHaveBeenCalledTimes(1);
  expect(now(clock)).toBeGreaterThan(Date.parse('2026-12-31T23:00:00Z'));
});

test('an execution is known by its name: the same again is the same, another input is refused', async () => {
  const arn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:proeve';
  const seen: unknown[] = [];
  const held = Promise.withResolvers<object>();
  const definition: Machine['definition'] = {
    StartAt: 'Arbejd',
    States: { Arbejd: { Type: 'Task', Resource: 'arn:aws:lambda:eu-north-1:000000000000:function:x', End: true } },
  };
  const arbejd = async (input: unknown) => {
    seen.push(input);
    await held.promise;
    return {};
  };
  const states = await startStates({ machines: [{ arn, definition, tasks: { Arbejd: arbejd } }] });
  onTestFinished(() => states.stop());
  const client = new SFNClient({ endpoint: states.endpoint, region: 'eu-north-1', maxAttempts: 1 });
  const name = randomUUID();
  const start = (input: object) =>
    client.send(new StartExecutionCommand({ stateMachineArn: arn, name, input: JSON.stringify(input) }));

  const first = await start({ aar: 2027 });
  const again = await start({ aar: 2027 });
  expect(again.executionArn).toBe(first.executionArn);
  await expect(start({ aar: 2028 })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  held.resolve({});
  await states.settled();
  expect(seen).toEqual([{ aar: 2027 }]);
});
