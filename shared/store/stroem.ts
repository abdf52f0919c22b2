import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from 'aws-lambda';

/** An item of a stream as the store's schemas take it. Bytes are text on their way to a function. */
export function unmarshalled(image: Record<string, AttributeValue> | undefined): Record<string, unknown> | undefined {
  if (image === undefined) return undefined;
  const bytes = JSON.parse(JSON.stringify(image), (key, value) =>
    key === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value,
  );
  return unmarshall(bytes);
}
