import { findRunning, STATE_DIR } from '#infra/local/running.ts';
import { danishMoment } from '#shared/values/dansk-tid.ts';

/** Sets the running local system's clock: `npm run clock -- 2026-12-31T23:59`, or back with nothing. */
async function main(text: string | undefined): Promise<void> {
  if (text !== undefined && danishMoment(text) === undefined) {
    throw new Error('Skriv en dansk tid: npm run clock -- 2026-12-31T23:59. Uden tid går uret tilbage til maskinens.');
  }
  const running = await findRunning(STATE_DIR);
  if (running === undefined) throw new Error('Systemet kører ikke. Start det med "npm start" i et andet vindue.');
  const response = await fetch(`${running.url}/lokal/ur`, {
    method: 'POST',
    headers: { origin: running.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ tid: text ?? '' }),
  });
  const shown = /Klokken er ([0-9: -]+) i systemet/.exec(await response.text())?.[1];
  if (!response.ok || shown === undefined) throw new Error('Uret kunne ikke sættes.');
  console.log(`Klokken er ${shown} i systemet.`);
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
