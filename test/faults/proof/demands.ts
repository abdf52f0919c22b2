import { BUGS } from '#test/faults/planted/bugs.ts';
import { FAULTS } from '#test/faults/proxy/faults.ts';
import { OTHER_COMMANDS } from '#test/faults/run/other-scenes.ts';
import { ALL_SCENES } from '#test/faults/run/scenes.ts';
import type { Done } from './perform-jobs.ts';

/** One thing that is demanded, and what was reached. Nothing is met by what was not run. */
export type Row = {
  readonly fact: string;
  readonly demanded: string;
  readonly reached: string;
  readonly met: boolean | 'not run';
};

export type Floors = {
  readonly operations: number;
  readonly registrations: number;
  readonly keys: number;
  /** Whether the machine has what DynamoDB Local needs. */
  readonly java: boolean;
};

const SCENES = ALL_SCENES.length;
const SCENES_OF_MANY = ALL_SCENES.filter(({ nobodyElse }) => !nobodyElse).length;

/** Compares what was done with what is demanded. */
export function rows(results: readonly Done[], floors: Floors): readonly Row[] {
  return [
    ...modelRows(group(results, 'model'), floors),
    ...localRows(group(results, 'dynamodb-local'), floors),
    ...aloneRows(results, floors),
    sameSeedRow(group(results, 'same seed')),
    ...bugRows([...group(results, 'same seed'), ...group(results, 'bug')]),
  ];
}

function modelRows(model: readonly Done[], { operations }: Floors): readonly Row[] {
  const sum = (name: string) => total(model, (done) => done.performance?.counts[name] ?? 0);
  const done = sum('operations');
  const registrations = sum('operation register-ansaettelse');
  const refused = sum('registrations refused for the cap');
  return [
    quiet('in the model runs nothing was wrong', model),
    atLeast('operations by 32 clients on dynoxide', done, operations),
    atLeast(
      'calls of functions at once',
      Math.min(...model.map((d) => d.performance?.counts['most calls at once'] ?? 0)),
      32,
    ),
    atLeast('citizens in each round', Math.floor(sum('stored cards') / sum('rounds')), 200),
    atLeast(
      'per cent of the calls of the database with a fault',
      Math.floor((100 * sum('databaseCalls with a fault')) / sum('databaseCalls')),
      10,
    ),
    atLeast('calls told that it is unclear', sum('unclear OPTAGET') + sum('unclear UAFKLARET'), operations / 100),
    atLeast('checks of everything stored, one after every 100 operations', sum('checks'), Math.floor(operations / 100)),
    atLeast('per cent of the registrations refused for the cap', Math.floor((100 * refused) / registrations), 25),
    atLeast('registrations of exactly what was left passed', sum('registered exactly the rest'), operations / 20),
    atLeast('registrations one øre above it were refused', sum('refused one øre above'), operations / 20),
    atLeast(
      'registrations on a deactivated card were refused',
      sum('answer register-ansaettelse FRIKORT_KAN_IKKE_BRUGES'),
      operations / 100,
    ),
    atLeast('edits up that used exactly what was left passed', sum('edited up by exactly the rest'), operations / 1000),
    atLeast('edits up one øre above it were refused', sum('edit refused one øre above'), operations / 1000),
    ...FAULTS.map((fault) =>
      atLeast(
        `fault ${fault} met by a client`,
        total(model, (d) => d.performance?.fired[fault] ?? 0),
        100,
      ),
    ),
    exactly(
      'log entries are effects, look-ups and refusals',
      sum('stored logEntries'),
      sum('stored effects') + sum('stored lookups') + sum('stored refusals') + sum('stored loggedUnanswered'),
    ),
  ];
}

function localRows(local: readonly Done[], { java }: Floors): readonly Row[] {
  const fact = 'operations on DynamoDB Local';
  if (!java) return [{ fact, demanded: 'at least 2000', reached: 'no Java 17 on this machine', met: 'not run' }];
  return [
    quiet('on DynamoDB Local nothing was wrong', local),
    atLeast(
      fact,
      total(local, (done) => done.performance?.counts.operations ?? 0),
      2_000,
    ),
  ];
}

function aloneRows(results: readonly Done[], { keys, registrations }: Floors): readonly Row[] {
  const of = (run: string) => group(results, 'alone').filter((done) => done.job.run === run);
  const counted = (run: string, name: string) => total(of(run), (done) => done.performance?.counts[name] ?? 0);
  const commands = SCENES * keys;
  const calls = (run: string) => counted(run, 'calls of the database in the scenes');
  return [
    ...['replay', 'replies', 'kill', 'storm'].map((run) => quiet(`in the run ${run} nothing was wrong`, of(run))),
    atLeast(
      'same answers to a command sent fifty times at once',
      counted('replay', 'same answer at once'),
      commands * 50,
    ),
    ...['after a restart of the database', 'after 11 minutes', 'after a day', 'after 400 days'].map((when) =>
      atLeast(`same answers ${when}`, counted('replay', `same answer ${when}`), commands),
    ),
    atLeast(
      'ids used by somebody else, for a command of their own',
      counted('replay', 'same id from somebody else'),
      SCENES_OF_MANY * keys,
    ),
    atLeast('ids used with another body, for nothing', counted('replay', 'same id with another body'), commands),
    ...['replies', 'kill'].map((run) =>
      atLeast(`scenes of writing operations in the run ${run}`, counted(run, 'scenes'), SCENES + OTHER_COMMANDS.length),
    ),
    ...['once', 'for good', 'for good, as a 500', 'later than it is waited for', 'on the way there, for good'].map(
      (loss) =>
        exactly(
          `calls of the database whose answer was lost ${loss}`,
          counted('replies', `answer lost ${loss}`),
          calls('replies'),
        ),
    ),
    ...['and then conflicts', 'late when little time is left'].map((loss) =>
      exactly(
        `transactions whose answer was lost ${loss}`,
        counted('replies', `answer lost ${loss}`),
        counted('replies', 'transactions in the scenes'),
      ),
    ),
    exactly(
      'lost answers that the SDK asked for again',
      counted('replies', 'asked again by the SDK'),
      calls('replies'),
    ),
    exactly(
      'calls that were told that the time ran out while a transaction was under way',
      counted('replies', 'told that the time ran out'),
      counted('replies', 'transactions in the scenes'),
    ),
    atLeast('calls of the database in them', calls('replies'), SCENES),
    atLeast(
      'look-ups that could not be logged showed nothing',
      counted('replies', 'look-ups that could not be logged'),
      8,
    ),
    ...(['before', 'after'] as const).map((moment) =>
      exactly(
        `calls of the database ${moment} which the process was killed`,
        counted('kill', `killed ${moment} a call of the database`),
        calls('kill'),
      ),
    ),
    atLeast('registrations in the storm', counted('storm', 'registrations'), registrations),
    atLeast('per cent of its transactions in conflict', counted('storm', 'per cent of them in conflict'), 30),
    atLeast(
      'of 10.000 of them that succeeded in time',
      Math.floor((10_000 * counted('storm', 'succeeded')) / registrations),
      9_990,
    ),
    exactly('told that there is no room', counted('storm', 'told that there is no room'), 0),
    atMost('attempts, 99 of 100 registrations', counted('storm', 'attempts p99'), 6),
    atLeast('different first waits in whole milliseconds', counted('storm', 'different first waits in ms'), 10),
    atMost(
      'per mille of pairs that met and come back together',
      counted('storm', 'per mille of pairs that come back together'),
      150,
    ),
  ];
}

function sameSeedRow(same: readonly Done[]): Row {
  const hashes = same.map((done) => done.performance?.hash ?? done.broke ?? '');
  const met = hashes.length === 2 && hashes[0] !== '' && hashes[0] === hashes[1];
  const reached = hashes.map((hash) => hash.slice(0, 16)).join(', ');
  return { fact: 'one seed gives one run', demanded: 'the same SHA-256 of everything that happened', reached, met };
}

function bugRows(done: readonly Done[]): readonly Row[] {
  const controls = done.filter(({ job }) => job.bug === undefined);
  const seen = (bug: string) => done.filter(({ job, performance }) => job.bug === bug && isSeen(performance));
  return [
    quiet('without a bug none is seen', controls),
    ...BUGS.map(({ name }) => {
      const runs = seen(name).map(({ job }) => job.run);
      return {
        fact: `the planted bug "${name}" is seen`,
        demanded: 'by a run',
        reached: runs.join(', ') || 'by none',
        met: runs.length > 0,
      };
    }),
  ];
}

/** A bug is seen by what it breaks: a run that broke off has seen nothing. */
export function isSeen(performance: Done['performance']): boolean {
  return performance !== undefined && performance.violations.length > 0;
}

function group(results: readonly Done[], name: Done['job']['group']): readonly Done[] {
  return results.filter(({ job }) => job.group === name);
}

function total(done: readonly Done[], of: (done: Done) => number): number {
  return done.reduce((sum, one) => sum + of(one), 0);
}

function quiet(fact: string, done: readonly Done[]): Row {
  const wrong = done.flatMap(({ job, performance, broke }) =>
    broke === undefined
      ? (performance?.violations ?? []).map((what) => `${job.run} ${JSON.stringify(job.settings)}: ${what}`)
      : [`${job.run} broke off: ${broke}`],
  );
  const met = done.length > 0 && wrong.length === 0;
  return { fact, demanded: 'nothing wrong', reached: wrong.slice(0, 5).join('\n') || `${done.length} runs`, met };
}

function atLeast(fact: string, reached: number, demanded: number): Row {
  return { fact, demanded: `at least ${demanded}`, reached: String(reached), met: reached >= demanded };
}

function atMost(fact: string, reached: number, demanded: number): Row {
  return { fact, demanded: `at most ${demanded}`, reached: String(reached), met: reached > 0 && reached <= demanded };
}

function exactly(fact: string, reached: number, demanded: number): Row {
  return { fact, demanded: `exactly ${demanded}`, reached: String(reached), met: reached === demanded };
}
