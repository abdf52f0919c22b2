/** A registration in a bundle that also shows the client it is made with: the same code, but the inside can be reached. */

export { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
export { handler } from '#functions/virksomhed/register-ansaettelse.ts';
export { dynamo } from '#shared/store/client.ts';
