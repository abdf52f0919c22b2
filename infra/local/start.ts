import { join, relative } from 'node:path';
import { readClock } from '#shared/clock.ts';
import { danishDate } from '#shared/values/dato.ts';
import { makeDemo, readDemo } from './demo-data.ts';
import { prepareApart } from './prepare.ts';
import { STATE_DIR } from './running.ts';
import { type System, startSystem } from './system.ts';

const DEFAULT_PORT = 8080;
/** 8443 beside 8080. */
const SYSTEM_PORT_AFTER = 363;

function readPort(name: 'PORT' | 'SYSTEM_PORT', otherwise: number): number {
  const port = Number(process.env[name] ?? otherwise);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${name} skal være et tal mellem 1 og 65535. Den er: ${port}`);
}

function welcome({ url, systemUrl, logFile }: System, seconds: number): string {
  const here = (file: string) => relative(process.cwd(), file) || '.';
  return `
Socialt frikort kører på ${url}   (klar på ${seconds.toFixed(1).replace('.', ',')} s)

  Log ind som testbruger    ${url}/lokal/login
  Fra en terminal           npm run session -- lone
  Lønsystemer               ${systemUrl}, med certifikat: npm run systemcertifikat -- <mappe>
  Funktionernes log         ${here(logFile)}

Prøv at slå beløbene op, og søg så en borger frem som sagsbehandler i Aarhus:

  curl ${url}/api/offentlig/list-satser
  curl ${url}/api/sagsbehandler/search-borger -H "$(npm run -s session -- lone)" \\
    -H 'Origin: ${url}' -H 'Content-Type: application/json' -d '{"cpr":"0703853988"}'

Personerne er fiktive. Data ligger i ${here(STATE_DIR)} og er der næste gang; slet mappen for at begynde forfra.
Stop med Ctrl-C.
`;
}

async function main(): Promise<void> {
  const port = readPort('PORT', DEFAULT_PORT);
  const system = await startSystem({
    port,
    systemPort: readPort('SYSTEM_PORT', port + SYSTEM_PORT_AFTER),
    stateDir: STATE_DIR,
    assembly: () => prepareApart(join(STATE_DIR, 'sky')),
    show: (line) => console.error(`FEJL  ${line}`),
  });
  stopOnSignal(system);
  const demo = await readDemo(system.demoFile);
  if (!demo?.faerdig) {
    await makeDemo(system.url, system.demoFile, danishDate(readClock())).catch((error: unknown) => {
      console.error(`Ikke alle demodata blev lavet: ${error instanceof Error ? error.message : 'ukendt fejl'}`);
    });
  }
  console.log(welcome(system, performance.now() / 1000));
}

function stopOnSignal(system: System): void {
  let stopping = false;
  const stop = () => {
    // Whoever asks twice will not wait for what is under way.
    if (stopping) process.exit(1);
    stopping = true;
    console.log('Stopper …');
    system.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // A terminal that is closed takes its output along; that is no reason to stop halfway.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (process.env.npm_lifecycle_event !== undefined) onceParentEnds(stop);
}

/** npm tells its shell to end, and the shell does not tell us: that it is gone is all there is to see. */
function onceParentEnds(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 200);
  timer.unref();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (isPortTaken(error)) console.error('Stop det andet program, eller vælg andre porte: PORT=8081 npm start');
  process.exit(1);
});

function isPortTaken(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}
