import * as z from 'zod/mini';
import { defineOperation } from '../operation.ts';
import { sessionView } from '../session-view.ts';

/** The one click to stay. The authorizer notes the use; nothing else is changed, so a repeat does no harm. */
export const extendSession = defineOperation({
  name: 'extend-session',
  method: 'POST',
  kind: 'lookup',
  summary: 'Bliv logget ind lidt længere',
  request: z.strictObject({}),
  answer: sessionView,
  answerStatus: 200,
  refusals: [],
  grants: [],
});
