import { takeOver } from './engine/determinism.ts';

/**
 * One run in a process of its own: `node test/faults/main.ts faults seed=7 operations=1000`. Clock, timers and chance are
 * taken over before anything else is loaded. Prints the result as JSON.
 */
takeOver();
const [, , name = '', ...pairs] = process.argv;
const settings = Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
const print = process.stdout.write.bind(process.stdout);
// The functions' own log lines are others' to test.
console.log = () => undefined;
if (name === 'child') {
  const { runChild } = await import('./run/child.ts');
  await runChild();
} else {
  const { perform } = await import('./run/perform.ts');
  print(`${JSON.stringify(await perform(name, settings), null, 1)}\n`);
}
process.exit(0);
