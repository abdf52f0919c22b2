import { readFileSync } from 'node:fs';
import type { OperationName } from '#shared/domain/adgang.ts';

type Example = { readonly request?: unknown; readonly answer: unknown };

/** A request and its answer for each operation, as the functions really answered: test/docs/examples.test.ts writes them. */
export const EXAMPLES: Readonly<Partial<Record<OperationName, Example>>> = JSON.parse(
  readFileSync(new URL('./examples.json', import.meta.url), 'utf8'),
);
