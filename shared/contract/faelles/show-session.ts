import { defineOperation } from '../operation.ts';
import { sessionView } from '../session-view.ts';

/** Who is logged in, and for how long. Asking keeps nothing open: a page that asks by itself is not a person at work. */
export const showSession = defineOperation({
  name: 'show-session',
  method: 'GET',
  kind: 'lookup',
  summary: 'Vis, hvem der er logget ind, og hvornår det slutter',
  request: undefined,
  answer: sessionView,
  answerStatus: 200,
  refusals: [],
  grants: [],
});
