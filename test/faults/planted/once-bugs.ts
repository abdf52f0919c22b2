import type { Bug } from './bugs.ts';

const COMMIT = 'shared/store/commit.ts';
const HANDLER = 'shared/http/handler.ts';
const KEYS = 'shared/store/keys.ts';
const REGISTER = 'functions/virksomhed/register-ansaettelse.ts';
const NO_KEY_YET = "ConditionExpression: 'attribute_not_exists(PK)',\n      },";

/** Mistakes in how a command is carried out once, and in what is told and logged of it. */
export const ONCE_BUGS: readonly Bug[] = [
  {
    name: 'two writes',
    what: 'First the change, then its hændelse and its log entry.',
    changes: [
      {
        file: COMMIT,
        from: 'const writing = write(items, kommando);',
        to: 'const writing = write(items.slice(0, -2), kommando).then((no) => no ?? write(items.slice(-2), kommando));',
      },
    ],
    seenBy: ['replies', 'faults', 'kill'],
  },
  {
    name: 'a new id each time',
    what: 'The function makes up the id of the command itself.',
    changes: [
      {
        file: HANDLER,
        from: '      ...grundlag,\n      kommandoId,',
        to: '      ...grundlag,\n      kommandoId: crypto.randomUUID(),',
      },
    ],
    seenBy: ['sequential', 'concurrent', 'faults', 'replay'],
  },
  {
    name: 'a new token each try',
    what: 'Each attempt is another request, and nothing in the database knows the command.',
    changes: [
      {
        file: COMMIT,
        from: '      await dynamo.send(command, { abortSignal });',
        to: '      command.input.ClientRequestToken = newId();\n      await dynamo.send(command, { abortSignal });',
      },
      {
        file: COMMIT,
        from: `kommando.kommandoId), ...haendelse },\n        ${NO_KEY_YET}`,
        to: 'newId()), ...haendelse } },',
      },
      {
        file: COMMIT,
        from: 'logEntry(kommandoLogKey(kommando.aktoer, kommando.kommandoId)',
        to: 'logEntry(kommandoLogKey(kommando.aktoer, newId())',
      },
    ],
    seenBy: ['sequential', 'concurrent', 'faults', 'replay'],
  },
  {
    name: 'only the token',
    what: "DynamoDB's own token is all that tells a repeat: it knows no answer, and forgets after ten minutes.",
    changes: [
      {
        file: COMMIT,
        from: 'ClientRequestToken: newId()',
        to: "ClientRequestToken: String(TransactItems.at(-1)?.Put?.Item?.SK).slice(9, 44) + (TransactItems[0]?.Put ? 'a' : 'b')",
      },
      { file: COMMIT, from: `...haendelse },\n        ${NO_KEY_YET}`, to: '...haendelse } },' },
      {
        file: COMMIT,
        from: "        ConditionExpression: 'attribute_not_exists(PK)',\n        ReturnValues",
        to: '        ReturnValues',
      },
    ],
    seenBy: ['replay'],
  },
  {
    name: 'every cancellation is the cap',
    what: 'A conflict is told as no room.',
    changes: [
      {
        file: COMMIT,
        from: "if (reasons.some((r) => r.Code === 'ConditionalCheckFailed')) return reasons;",
        to: "if (reasons.length > 0) return reasons.map((r, i) => (i === 0 ? { ...r, Code: 'ConditionalCheckFailed' } : r));",
      },
      {
        file: REGISTER,
        from: 'if (opened) opened = undefined;',
        to: 'if (opened || !found) return { afslag: loftOverskredet(ansaettelse.beloebOere, { aar, loftOere: oere(0), restbeloebOere: oere(0) }), angaar };',
      },
    ],
    seenBy: ['storm', 'replies'],
  },
  {
    name: 'errors are success',
    what: 'A lost answer is told as done.',
    changes: [
      {
        file: COMMIT,
        from: 'throw uncertain ? new Uafklaret(error) : new Optaget(error);',
        to: 'return undefined;',
      },
    ],
    seenBy: ['replies', 'faults'],
  },
  {
    name: 'busy after a lost answer',
    what: 'A conflict on the second attempt is told as nothing stored, although the first was.',
    changes: [
      { file: COMMIT, from: 'busy ? attemptsOf(error) > 1 : isUncertain(error)', to: '!busy && isUncertain(error)' },
    ],
    seenBy: ['replies'],
  },
  {
    name: 'a repeat is judged anew',
    what: 'What was done before is refused by what the rules say of it now.',
    changes: [
      { file: HANDLER, from: 'return before === undefined ? outcome : await repeat(before);', to: 'return outcome;' },
    ],
    seenBy: ['sequential', 'concurrent', 'faults', 'replay', 'replies', 'kill'],
  },
  {
    name: 'the body is not compared',
    what: 'The same id with another body gets the answer of the first.',
    changes: [{ file: HANDLER, from: 'first.fingeraftryk !== fingeraftryk || ', to: '' }],
    seenBy: ['replay'],
  },
  {
    name: 'one id for all companies',
    what: "A command's id is looked up without asking whose it is.",
    changes: [{ file: KEYS, from: 'PK: aktoer.organisation,\n  SK: `KOMMANDO#', to: "PK: 'ALLE',\n  SK: `KOMMANDO#" }],
    seenBy: ['replay'],
  },
  {
    name: 'goes on after the answer',
    what: 'The SDK tries again although the caller was told that time ran out.',
    changes: [{ file: COMMIT, from: 'dynamo.send(command, { abortSignal })', to: 'dynamo.send(command)' }],
    seenBy: ['replies'],
  },
  {
    name: 'waits without jitter',
    what: 'All who met wait equally long and meet again.',
    changes: [{ file: COMMIT, from: 'await sleep(chance(wait) + 1);', to: 'await sleep(wait);' }],
    seenBy: ['storm'],
  },
  {
    name: 'a conflict is not tried again',
    what: 'The first conflict is the answer.',
    changes: [{ file: COMMIT, from: 'remainingMs() < LEAVE_MS + wait', to: 'remainingMs() > 0' }],
    seenBy: ['storm'],
  },
  {
    name: 'refusals are not logged',
    what: 'Only what succeeds is in the revisionslog.',
    changes: [
      {
        file: HANDLER,
        from: "if (logges) await appendLog(logges, { ...outcome.angaar, udfald: 'afvist', kode: outcome.afslag.kode });",
        to: '',
      },
    ],
    seenBy: ['sequential', 'concurrent', 'faults'],
  },
  {
    name: 'logged if it can be',
    what: 'A look-up is shown although its log entry could not be written.',
    changes: [
      {
        file: HANDLER,
        from: "appendLog(logges, { ...angaar, udfald: 'vist' })));",
        to: "appendLog(logges, { ...angaar, udfald: 'vist' }).catch(() => undefined)));",
      },
    ],
    seenBy: ['replies'],
  },
];
