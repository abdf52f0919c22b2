/** The steps of the year's turn in one bundle that also shows their client and what the operator sees of a run. */

export { handler as begin } from '#functions/aarsskifte/begin-aarsskifte.ts';
export { handler as finish } from '#functions/aarsskifte/finish-aarsskifte.ts';
export { handler as segment } from '#functions/aarsskifte/turn-segment.ts';
export { INTET, laegSammen } from '#shared/domain/aarsskifte.ts';
export { dynamo } from '#shared/store/client.ts';
export { listKoersler } from '#shared/store/koersel.ts';
