/** A mistake that somebody could make: these texts of the product, each there exactly once, become those. */
export type Bug = {
  readonly name: string;
  readonly what: string;
  readonly changes: readonly Change[];
  /** The runs that see it. Every one of them is held to it. */
  readonly seenBy: readonly RunName[];
};

export type Change = { readonly file: string; readonly from: string; readonly to: string };

/** The runs that bugs are planted in, from the plainest to the harshest. */
export const BUG_RUNS = ['sequential', 'concurrent', 'faults', 'replay', 'replies', 'kill', 'storm'] as const;
export type RunName = (typeof BUG_RUNS)[number];

const CHANGES = 'shared/store/changes.ts';
const COMMIT = 'shared/store/commit.ts';
const HANDLER = 'shared/http/handler.ts';
const KEYS = 'shared/store/keys.ts';
const JOB = 'shared/domain/ansaettelse.ts';
const REGISTER = 'functions/virksomhed/register-ansaettelse.ts';
const NO_KEY_YET = "ConditionExpression: 'attribute_not_exists(PK)',\n      },";

const CAP = "ConditionExpression: 'restbeloebOere >= :beloeb',";

export const BUGS: readonly Bug[] = [
  {
    name: 'anything left',
    what: 'The cap asks whether something is left, not whether the amount is.',
    changes: [
      { file: CHANGES, from: CAP, to: "ConditionExpression: 'restbeloebOere > :nul'," },
      {
        file: CHANGES,
        from: "ExpressionAttributeValues: { ':beloeb': beloebOere },",
        to: "ExpressionAttributeValues: { ':beloeb': beloebOere, ':nul': 0 },",
      },
    ],
    seenBy: ['sequential', 'concurrent', 'faults'],
  },
  {
    name: 'more than the amount',
    what: 'An amount exactly equal to what is left is refused.',
    changes: [{ file: CHANGES, from: CAP, to: "ConditionExpression: 'restbeloebOere > :beloeb'," }],
    seenBy: ['sequential', 'concurrent', 'faults'],
  },
  {
    name: 'read, then write',
    what: 'What is left is read and compared; the write itself asks nothing.',
    changes: [
      {
        file: REGISTER,
        from: 'takeOfAar(frikortnummer, aar, ansaettelse.beloebOere),',
        to: "({ Update: { ...takeOfAar(frikortnummer, aar, ansaettelse.beloebOere).Update, ConditionExpression: 'attribute_exists(PK)' } } as ReturnType<typeof takeOfAar>),",
      },
      {
        file: REGISTER,
        from: '    let kort = checkKortAktivt(frikortnummer, ansaettelse.startdato);',
        to: `    const { getKortOgAar } = await import('#shared/store/read.ts');
    const seen = (await getKortOgAar(frikortnummer, aar))?.aar;
    if (seen && seen.restbeloebOere < ansaettelse.beloebOere) return { afslag: loftOverskredet(ansaettelse.beloebOere, seen), angaar };
    let kort = checkKortAktivt(frikortnummer, ansaettelse.startdato);`,
      },
    ],
    seenBy: ['concurrent', 'faults'],
  },
  {
    name: 'two writes',
    what: 'First the change, then its hændelse and its log entry.',
    changes: [
      {
        file: COMMIT,
        from: 'const reasons = await write(items, kommando);',
        to: 'const reasons = (await write(items.slice(0, -2), kommando)) ?? (await write(items.slice(-2), kommando));',
      },
    ],
    seenBy: ['faults', 'replies', 'kill'],
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
    seenBy: ['sequential', 'concurrent', 'faults', 'replay', 'replies', 'kill'],
  },
  {
    name: 'a new token each try',
    what: 'Each attempt is another request, and nothing in the database knows the command.',
    changes: [
      {
        file: COMMIT,
        from: '      await dynamo.send(command, { abortSignal: signal });',
        to: '      command.input.ClientRequestToken = newId();\n      await dynamo.send(command, { abortSignal: signal });',
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
    seenBy: ['sequential', 'concurrent', 'faults', 'replay', 'replies', 'kill'],
  },
  {
    name: 'only the token',
    what: "DynamoDB's own token is all that tells a repeat: it forgets after ten minutes.",
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
    seenBy: ['faults', 'storm'],
  },
  {
    name: 'a stale amount in an edit',
    what: 'An edit does not ask whether the employment is still what it was.',
    changes: [
      {
        file: CHANGES,
        from: "      ConditionExpression: 'version = :version',\n      ExpressionAttributeValues: { ':version': version },\n      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',\n    },\n  };\n}\n\n/**\n * Takes",
        to: "      ConditionExpression: 'attribute_exists(PK)',\n    },\n  };\n}\n\n/**\n * Takes",
      },
    ],
    seenBy: ['concurrent', 'faults'],
  },
  {
    name: 'given back twice',
    what: 'What is cancelled can be cancelled again.',
    changes: [
      { file: JOB, from: "  if (gemt.tilstand === 'annulleret') return nej('ANSAETTELSE_ANNULLERET');\n", to: '' },
    ],
    seenBy: ['sequential', 'concurrent', 'faults'],
  },
  {
    name: 'a negative amount',
    what: 'The smallest amount is forgotten.',
    changes: [
      { file: 'shared/contract/fields.ts', from: "      z.gte(1, 'Beløbet skal være mindst 1 øre.'),\n", to: '' },
    ],
    seenBy: ['sequential', 'concurrent', 'faults'],
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
    seenBy: ['faults'],
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
    changes: [{ file: COMMIT, from: 'dynamo.send(command, { abortSignal: signal })', to: 'dynamo.send(command)' }],
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
    name: 'a deactivated card',
    what: 'A card that is off takes new employments.',
    changes: [
      {
        file: CHANGES,
        from: "ConditionExpression: '#status = :aktiv AND aktivFra <= :startdato',\n      ExpressionAttributeNames: { '#status': 'status' },\n      ExpressionAttributeValues: { ':aktiv': 'aktiv', ':startdato': startdato },",
        to: "ConditionExpression: 'aktivFra <= :startdato',\n      ExpressionAttributeValues: { ':startdato': startdato },",
      },
    ],
    seenBy: ['sequential', 'concurrent', 'faults'],
  },
  {
    name: 'reactivation fills up',
    what: 'A card that is made active again has its whole amount again.',
    changes: [
      {
        file: 'functions/sagsbehandler/reactivate-frikort.ts',
        from: 'const sats = found.aar === undefined ? await getSats(aar) : undefined;',
        to: 'const sats = await getSats(aar);',
      },
      {
        file: 'functions/sagsbehandler/reactivate-frikort.ts',
        from: "opened.map((year) => ['aar', openAar(frikortnummer, year)])",
        to: "opened.map((year) => ['aar', { Put: { ...openAar(frikortnummer, year).Put, ConditionExpression: undefined } } as Change])",
      },
    ],
    seenBy: ['sequential', 'concurrent', 'faults'],
  },
  {
    name: 'an edit past the cap',
    what: 'Only a registration is held to the cap.',
    changes: [
      {
        file: 'shared/present/aendring.ts',
        from: 'changes.aar = takeOfAar(gemt.frikortnummer, indkomstaarFor(gemt), forskelOere);',
        to: "changes.aar = { Update: { ...takeOfAar(gemt.frikortnummer, indkomstaarFor(gemt), forskelOere).Update, ConditionExpression: 'attribute_exists(PK)' } } as Change;",
      },
    ],
    seenBy: ['sequential', 'concurrent', 'faults'],
  },
  {
    name: "another company's employment",
    what: 'Whoever knows the id may change it.',
    changes: [
      {
        file: 'shared/domain/adgang.ts',
        from: "return aktoer.rolle === 'virksomhed' && aktoer.cvr === objekt.cvr;",
        to: "return aktoer.rolle === 'virksomhed';",
      },
    ],
    seenBy: ['sequential', 'concurrent', 'faults'],
  },
  {
    name: 'the day in UTC',
    what: 'It is still yesterday in the first hours of a Danish day.',
    changes: [{ file: 'shared/values/dato.ts', from: "timeZone: 'Europe/Copenhagen',", to: "timeZone: 'UTC'," }],
    seenBy: ['sequential', 'concurrent', 'faults'],
  },
  {
    name: 'the year it is now',
    what: 'Work of last year draws on this year.',
    changes: [
      {
        file: REGISTER,
        from: 'const aar = indkomstaarFor(ansaettelse);',
        to: 'const aar = Number(now.slice(0, 4));',
      },
    ],
    seenBy: ['sequential', 'concurrent', 'faults'],
  },
  {
    name: 'two cards for one citizen',
    what: 'Whether a citizen has a card is not asked by the write.',
    changes: [
      {
        file: 'functions/sagsbehandler/issue-frikort.ts',
        from: 'cpr: putNew(cprKey(mac), { frikortnummer, noegleversion: NOEGLEVERSION }),',
        to: 'cpr: { Put: { ...putNew(cprKey(mac), { frikortnummer, noegleversion: NOEGLEVERSION }).Put, ConditionExpression: undefined } } as Change,',
      },
    ],
    seenBy: ['sequential', 'concurrent', 'faults'],
  },
  {
    name: 'an amount too many in history',
    what: 'A hændelse tells the new amount where it should tell the difference.',
    changes: [
      {
        file: 'shared/present/aendring.ts',
        from: '!== JSON.stringify(ansaettelse.kontaktperson),\n    forskelOere,',
        to: '!== JSON.stringify(ansaettelse.kontaktperson),\n    forskelOere: ansaettelse.beloebOere,',
      },
    ],
    seenBy: ['sequential', 'concurrent', 'faults'],
  },
  {
    name: 'refusals are not logged',
    what: 'Only what succeeds is in the revisionslog.',
    changes: [
      {
        file: HANDLER,
        from: "if (grundlag) await appendLog(grundlag, { ...outcome.angaar, udfald: 'afvist', kode: outcome.afslag.kode });",
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
        from: "appendLog(grundlag, { ...angaar, udfald: 'vist' })));",
        to: "appendLog(grundlag, { ...angaar, udfald: 'vist' }).catch(() => undefined)));",
      },
    ],
    seenBy: ['faults'],
  },
];
