import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findRunning, STATE_DIR } from '#infra/local/running.ts';
import { issueSystemcertifikat, loadSystemnoegler, systemnavn } from '#infra/local/systemadgang/noegler.ts';
import { findTestbruger, TESTBRUGERE, type Testbruger } from '#infra/local/testbrugere.ts';

/** Writes what a payroll system of one of the fictive companies needs: `npm run systemcertifikat -- <folder> [user]` */
async function main(folder: string | undefined, id = 'bodil'): Promise<void> {
  const virksomhed = virksomhedOf(findTestbruger(id));
  if (folder === undefined || virksomhed === undefined) {
    const known = TESTBRUGERE.filter((bruger) => virksomhedOf(bruger) !== undefined);
    const lines = known.map(({ id, organisation }) => `  ${id.padEnd(10)}${organisation}`);
    throw new Error(
      `Skriv, hvor filerne skal ligge, og for hvem: npm run systemcertifikat -- <mappe> <bruger>\n\n${lines.join('\n')}`,
    );
  }
  const { ca } = await loadSystemnoegler(STATE_DIR);
  const { cvr, virksomhedsnavn } = virksomhed;
  const uuid = `5a6b7c8d-0000-4000-8000-0000${cvr}`;
  const { certifikat, privatnoegle } = issueSystemcertifikat(ca, systemnavn({ cvr, virksomhedsnavn, uuid }));
  const dir = resolve(folder);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const files = { 'ca.pem': ca.certifikat, 'klient.pem': certifikat, 'klient.key': privatnoegle };
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text, { mode: 0o600 });
  const url = (await findRunning(STATE_DIR))?.systemUrl;
  console.log(`Et systemcertifikat for ${virksomhedsnavn}, CVR ${cvr}, ligger i ${dir}.
Maskinens id er system:${uuid}.
${url === undefined ? 'Systemet kører ikke. Start det med "npm start" i et andet vindue.' : `\n  cd ${dir}\n  curl --cacert ca.pem --cert klient.pem --key klient.key ${url}/api/virksomhed/get-kontaktperson`}`);
}

function virksomhedOf(bruger: Testbruger | undefined) {
  const login = bruger?.login;
  return login !== undefined && 'aktoer' in login && login.aktoer.rolle === 'virksomhed' ? login.aktoer : undefined;
}

main(process.argv[2], process.argv[3]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
