// Starts one bundle in this fresh process and calls it twice. Plain JavaScript, so that nothing is loaded but the bundle.
import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [, , bundle, first, second] = process.argv;
const events = [JSON.parse(first), JSON.parse(second)];
const context = { getRemainingTimeInMillis: () => 10_000, awsRequestId: 'bench' };

const before = performance.now();
const { handler } = await import(pathToFileURL(bundle).href);
const imported = performance.now();
const one = await handler(events[0], context);
const answered = performance.now();
const two = await handler(events[1], context);

const peakMb = process.resourceUsage().maxRSS / 1024;
const statuses = [one.statusCode, two.statusCode];
writeSync(2, JSON.stringify({ statuses, init: imported - before, first: answered - imported, peakMb }));
process.exit(0);
