import { extendSession } from '#shared/contract/faelles/extend-session.ts';
import { lookup } from '#shared/http/handler.ts';
import { sessionForSkaerm } from '#shared/present/session.ts';

/** The authorizer has noted the use at once, because the route asks for it. */
export const handler = lookup(extendSession, async (_, { aktoer, session }) => ({
  svar: session ?? sessionForSkaerm(aktoer),
}));
