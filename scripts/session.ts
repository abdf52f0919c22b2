import { login } from '#infra/local/client.ts';
import { findRunning, STATE_DIR } from '#infra/local/running.ts';
import { findTestbruger, TESTBRUGERE } from '#infra/local/testbrugere.ts';

/** Prints the header that makes a request a test user's, for curl: `curl -H "$(npm run -s session -- lone)" ...` */
async function main(id: string | undefined): Promise<void> {
  const bruger = findTestbruger(id ?? '');
  if (bruger === undefined) {
    const known = TESTBRUGERE.map(({ id, navn, organisation }) => `  ${id.padEnd(10)}${navn}, ${organisation}`);
    throw new Error(`Skriv, hvem du vil være: npm run session -- <bruger>\n\n${known.join('\n')}`);
  }
  const running = await findRunning(STATE_DIR);
  if (running === undefined) throw new Error('Systemet kører ikke. Start det med "npm start" i et andet vindue.');
  const cookie = await login(running.url, bruger.id).catch((cause: unknown) => {
    throw new Error(`Systemet svarer ikke på ${running.url}. Prøv igen om lidt.`, { cause });
  });
  if (cookie === undefined) throw new Error(`${bruger.navn} har ikke et socialt frikort endnu, og kan ikke logge ind.`);
  console.log(`Cookie: ${cookie}`);
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
