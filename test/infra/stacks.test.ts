import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { writeLog } from '#shared/http/log.ts';
import { INVARIANTS, plant, seedsFor } from './seeds.ts';
import { synthesise } from './synth.ts';
import { functionsOf, metricsOf } from './view.ts';

const templates = await synthesise();
const seeds = seedsFor(templates);

describe('the templates', () => {
  it.each(Object.entries(INVARIANTS))('%s', (_, invariant) => {
    expect(invariant(templates)).toEqual([]);
  });
});

describe('a fault planted in the templates is seen', () => {
  it.each(seeds)('$breaks: $type $where $path', (seed) => {
    expect(INVARIANTS[seed.breaks](plant(seed, templates))).not.toEqual([]);
  });

  it('for every invariant', () => {
    expect(Object.keys(INVARIANTS).filter((name) => !seeds.some(({ breaks }) => breaks === name))).toEqual([]);
  });
});

describe('what the templates and the functions must agree on', () => {
  it('gives every function more time than one call of its slowest client takes, and time to answer', () => {
    const answering = constant('store/commit.ts', 'LEAVE_MS = ') + constant('http/handler.ts', 'TIMEOUT_EARLY_MS = ');
    const longest = ['store/client.ts', 'vault/client.ts', 'vault/secret.ts'].map(
      (file) => constant(file, 'maxAttempts: ') * constant(file, 'requestTimeout: ') + answering,
    );
    const lookups = 2 * constant('clients/cpr-opslag.ts', 'LOOKUP_TIMEOUT_MS = ') + answering;
    const tooShort = functionsOf(templates).filter(({ name, properties }) => {
      const grants = CATALOGUE.find((operation) => operation.name === name)?.grants ?? [];
      const needed = [...longest, ...(grants.includes('cpr:lookup') ? [lookups + 1000] : [])];
      return properties.Timeout * 1000 <= Math.max(...needed);
    });
    expect(tooShort).toEqual([]);
  });

  it('watches the faults that the log lines count', () => {
    const operation = CATALOGUE[0]?.name ?? 'authorize';
    const line = logged(() =>
      writeLog({
        operation,
        status: 500,
        kode: 'INTERN_FEJL',
        rolle: undefined,
        anmodningId: '',
        ms: 1,
        koldstart: false,
      }),
    );
    const [{ Namespace, Dimensions, Metrics }] = line._aws.CloudWatchMetrics;
    const counted = Dimensions.map((names: string[]) =>
      names
        .map((name) => `${name}=${line[name]}`)
        .sort()
        .join(),
    );
    const watched = functionsOf(templates)
      .filter(({ name }) => name === operation)
      .flatMap(({ alarms }) => alarms.flatMap(metricsOf))
      .filter((metric) => metric.Namespace === Namespace);
    expect(watched.map(({ MetricName }) => MetricName)).toEqual([Metrics[0].Name]);
    expect(counted).toContain(
      watched[0]?.Dimensions?.map(({ Name, Value }) => `${Name}=${Value}`)
        .sort()
        .join(),
    );
  });
});

/** A number in the source: nothing but this test needs it outside its file. */
function constant(file: string, before: string): number {
  const [, digits] = readFileSync(`shared/${file}`, 'utf8').split(before);
  const value = Number.parseInt(digits ?? '', 10);
  if (Number.isNaN(value)) throw new Error(`shared/${file} has no ${before.trim()}`);
  return value;
}

function logged(write: () => void) {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: string) => lines.push(line);
  write();
  console.log = log;
  return JSON.parse(lines[0] ?? '');
}
