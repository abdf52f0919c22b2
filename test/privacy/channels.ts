import { env } from '#shared/env.ts';
import { scan } from '#test/kit/stored.ts';
import { findCanaries, findNumbers } from './canaries.ts';
import type { Stage } from './stage.ts';
import { readStream } from './streams.ts';

/** A trace of a canary: where, of what, in which form. */
export type Finding = {
  readonly channel: string;
  readonly kind: string;
  readonly form: string;
  /** Some of the text around it. */
  readonly text: string;
};

type Piece = { readonly channel: string; readonly text: string };

const TABLES = ['FRIKORT_TABLE', 'REVISIONSLOG_TABLE', 'SESSION_TABLE'] as const;
/** Where a frikortnummer belongs: it is the key of everything about a card, and the log's pseudonym. */
const HOLDS_NUMBERS = /^(table|stream|database|answer)/;

/** Looks through all that the functions have let out, in every place where it can be read afterwards. */
export async function readChannels(stage: Stage, numbers: ReadonlySet<string>): Promise<Finding[]> {
  const sent = [...outgoingOf(stage), ...mailsOf(stage)];
  const pieces = [...outputOf(stage), ...answersOf(stage), ...sent, ...(await storedIn(stage))];
  const found = new Map<string, Finding>();
  for (const { channel, text } of pieces) {
    const kinds = findCanaries(text).map(({ kind, form }) => ({ kind, form }));
    const alone = HOLDS_NUMBERS.test(channel) ? [] : findNumbers(text, numbers);
    for (const { kind, form } of [...kinds, ...alone.map(() => ({ kind: 'frikortnummer', form: 'raw' }))]) {
      const key = `${channel}: ${kind}: ${form}`;
      if (!found.has(key)) found.set(key, { channel, kind, form, text: text.slice(0, 600) });
    }
  }
  // In capitals a text without letters is the same text: then the plain form is the one that was found.
  return [...found.values()].filter(
    ({ channel, kind, form }) => form === 'raw' || !found.has(`${channel}: ${kind}: raw`),
  );
}

/** What the process wrote: all of it as text, and each line of the operational log by its fields. */
function outputOf({ host }: Stage): Piece[] {
  const stdout = host.stdout();
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return [
    { channel: 'stdout', text: stdout },
    { channel: 'stderr', text: host.stderr() },
    ...entries.flatMap((entry) =>
      Object.entries(entry).map(([name, value]) => ({ channel: `log line, ${name}`, text: JSON.stringify(value) })),
    ),
    // A metric's dimensions are the line's own fields.
    ...entries.map(({ _aws, operation, kode }) => ({
      channel: 'metrics',
      text: JSON.stringify([_aws, operation, kode]),
    })),
  ];
}

/** Bodies, headers and addresses of what was answered. */
function answersOf({ answers }: Stage): Piece[] {
  return answers.flatMap(({ name, status, text, body, path }) => [
    {
      channel: `${status < 400 ? 'answer' : 'refusal'} of ${name}`,
      text: status < 400 ? text : `${text} ${body.kode}`,
    },
    { channel: 'address', text: path },
  ]);
}

/** What the other systems were asked: addresses and headers of all, and of the bodies what stays readable there. */
function outgoingOf({ recorders }: Stage): Piece[] {
  const all = Object.values(recorders).flatMap(({ requests }) => requests);
  const contexts = recorders.kms.requests.map(({ body }) => JSON.stringify(readJson(body).EncryptionContext ?? {}));
  return [
    ...all.map(({ url }) => ({ channel: 'address', text: url })),
    ...all.map(({ headers }) => ({ channel: 'header to another system', text: JSON.stringify(headers) })),
    ...contexts.map((text) => ({ channel: 'encryption context', text })),
    ...recorders.secrets.requests.map(({ body }) => ({ channel: 'request to Secrets Manager', text: body })),
  ];
}

/** What went out by mail: to whom, and everything else of it. */
function mailsOf({ ses }: Stage): Piece[] {
  return ses.mails.flatMap(({ til, ...mail }) => [
    { channel: 'mail, to', text: til },
    { channel: 'mail', text: JSON.stringify(mail) },
  ]);
}

/** Every attribute of every item, in the tables and in their streams. */
async function storedIn({ recorders }: Stage): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const table of TABLES) {
    for (const item of await scan(table)) pieces.push(...attributesOf('table', table, item));
    for (const record of await readStream(recorders.dynamodb.url, env(table))) {
      const { Keys, NewImage, OldImage } = (record as { dynamodb: Record<string, Record<string, unknown>> }).dynamodb;
      for (const image of [Keys, NewImage, OldImage]) pieces.push(...attributesOf('stream', table, image ?? {}));
    }
  }
  return pieces;
}

function attributesOf(place: string, table: string, item: Record<string, unknown>): Piece[] {
  const kind = /[A-ZÆØÅ]{3,}/.exec(JSON.stringify(item.SK ?? ''))?.[0] ?? '';
  return Object.entries(item).map(([name, value]) => ({
    channel: `${place} ${table.replace('_TABLE', '')} ${kind}.${name}`,
    text: JSON.stringify(value, (_, each) => (each instanceof Set ? [...each] : each)),
  }));
}

function readJson(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
