import type { Bug } from './bugs.ts';

const CHANGES = 'shared/store/changes.ts';
const JOB = 'shared/domain/ansaettelse.ts';
const REGISTER = 'functions/virksomhed/register-ansaettelse.ts';
const CAP = "ConditionExpression: 'restbeloebOere >= :beloeb',";

/** Mistakes in what is asked before an amount is taken or given back. */
export const RULE_BUGS: readonly Bug[] = [
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
    name: 'a stale amount in an edit',
    what: 'An edit does not ask whether the employment is still what it was.',
    changes: [
      {
        file: CHANGES,
        from: "      Item: { ...key, ...item },\n      ConditionExpression: 'version = :version',\n      ExpressionAttributeValues: { ':version': version },\n      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',\n",
        to: "      Item: { ...key, ...item },\n      ConditionExpression: 'attribute_exists(PK)',\n",
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
];
