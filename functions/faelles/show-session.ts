import { showSession } from '#shared/contract/faelles/show-session.ts';
import { lookup } from '#shared/http/handler.ts';
import { sessionForSkaerm } from '#shared/present/session.ts';

/** R064: who is logged in, for the top of every screen. The authorizer has read the session already. */
export const handler = lookup(showSession, async (_, { aktoer, session }) => ({
  svar: session ?? sessionForSkaerm(aktoer),
}));
