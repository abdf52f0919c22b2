import { vi } from 'vitest';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import type { OperationName } from '#shared/domain/adgang.ts';
import { aktoerReference } from '#shared/domain/aktoer.ts';
import { validCall } from '#test/kit/valid-call.ts';
import { ALL_SCENES, type Scene } from './scenes.ts';

/** The commands that no scene of our own tries: those that do nothing to a card's money. */
export const OTHER_COMMANDS: readonly OperationName[] = CATALOGUE.filter(({ kind }) => kind === 'command')
  .map(({ name }) => name)
  .filter((name) => !ALL_SCENES.some(({ operation }) => operation === name));

const MOMENT = Date.parse('2026-04-15T10:00:00Z');

/** A scene of each of them, with the call that the other tests know to succeed. What went before is not in the books. */
export const OTHER_SCENES: readonly Scene[] = OTHER_COMMANDS.map((operation) => ({
  name: operation,
  operation,
  nobodyElse: true,
  prepare: async ({ play }) => {
    play.setMoment(MOMENT);
    // The kit sets the clock as the test runner does: here it is the play's.
    vi.useFakeTimers = ({ now = MOMENT } = {}) => {
      play.setMoment(Number(now));
      return vi;
    };
    const { aktoer, body } = await play.backstage(() => validCall(operation));
    if (aktoer === undefined) throw new Error(`nobody sends ${operation}`);
    const { rolle, organisation } = aktoerReference(aktoer);
    const actor = { rolle, organisation: organisation.slice(organisation.indexOf('#') + 1), aktoer };
    return { operation, actor, body: body as Record<string, unknown>, subject: { kind: 'other' } };
  },
}));
