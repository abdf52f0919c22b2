import { readFileSync } from 'node:fs';
import { accessPage } from './access-page.ts';
import { openApi } from './openapi.ts';
import { operationIndex, operationPages } from './operation-pages.ts';
import { refusalsPage } from './refusals-page.ts';
import { retentionPage } from './retention-page.ts';
import { udleveringPage } from './udlevering-page.ts';

/** Every file of the documentation that is made from the code: path from the root → text. */
export function generatedDocs(): ReadonlyMap<string, string> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return new Map([
    ['docs/openapi.json', `${JSON.stringify(openApi(version), null, 2)}\n`],
    ['docs/adgang.md', accessPage()],
    ['docs/afslag.md', refusalsPage()],
    ['docs/opbevaring.md', retentionPage()],
    ['docs/udlevering.md', udleveringPage()],
    ['docs/operationer.md', operationIndex()],
    ...operationPages(),
  ]);
}
