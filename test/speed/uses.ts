import type { OperationName } from '#shared/domain/adgang.ts';
import type { Use } from './counting.ts';

/**
 * What one successful call of each operation asks of AWS in a function that is already running, and the most capacity it
 * takes: read and write units, with the indexes and the revisionslog. Written by hand: a change here is a change of what
 * every call costs and how long it takes, and a new operation has to be given its row.
 *
 * A log entry is a PutItem of 2 units, 3 where it concerns a citizen: one for itself and one for each index it is in. A
 * transaction takes 2 for each of its items, and 1 for each index that changes.
 */
export const USES: Readonly<Record<OperationName, Use>> = {
  // The index, the log's own name for a citizen without a card, the CPR register, then the refusals to that citizen.
  'search-borger': { calls: { GenerateMac: 3, GetItem: 1, Query: 1, PutItem: 1 }, read: 2, write: 3 },
  'show-frikort': { calls: { Query: 1, Decrypt: 1, PutItem: 1 }, read: 1, write: 3 },
  // The fingerprint of the command, the log's name, the index; the rate of each year; two sealed forms of the citizen.
  'issue-frikort': {
    calls: { GenerateMac: 3, GetItem: 1, Encrypt: 2, TransactWriteItems: 1 },
    read: 1,
    write: 13,
  },
  'refuse-ansoegning': { calls: { GenerateMac: 4, GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 6 },
  'refuse-genaktivering': { calls: { GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 6 },
  'deactivate-frikort': { calls: { GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 12 },
  'reactivate-frikort': { calls: { BatchGetItem: 1, TransactWriteItems: 1 }, read: 2, write: 12 },
  // Nothing is due: what is, is read by the hundred.
  'list-kontrol': { calls: { Query: 3, PutItem: 1 }, read: 1.5, write: 2 },
  'register-kontrol': { calls: { GetItem: 1, Query: 1, TransactWriteItems: 1 }, read: 2, write: 9 },
  // The index and the fingerprint; the pointer, the card and its latest hand-over. The hand-over is in two lists.
  'request-overdragelse': { calls: { GenerateMac: 2, GetItem: 3, TransactWriteItems: 1 }, read: 3, write: 12 },
  'take-over-frikort': { calls: { GenerateMac: 2, GetItem: 3, TransactWriteItems: 1 }, read: 3, write: 15 },
  'release-frikort': { calls: { GetItem: 2, TransactWriteItems: 1 }, read: 2, write: 15 },
  // Three lists; each citizen who is named costs a decryption and a log entry.
  'list-overdragelser': { calls: { Query: 3, PutItem: 1 }, read: 1.5, write: 2 },
  // Counted, read, deciphered, written down (D19).
  'lookup-frikort': { calls: { UpdateItem: 1, BatchGetItem: 1, Decrypt: 1, PutItem: 1 }, read: 2, write: 4 },
  'check-beloeb': { calls: { UpdateItem: 1, BatchGetItem: 1, Query: 1, PutItem: 1 }, read: 2.5, write: 4 },
  // The cap, the card, the employment, its hændelse and its log entry; nothing is read (§ 6).
  'register-ansaettelse': { calls: { TransactWriteItems: 1 }, read: 0, write: 13 },
  'edit-ansaettelse': { calls: { GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 11 },
  'cancel-ansaettelse': { calls: { GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 11 },
  // One employment here: each citizen whose name is shown costs a decryption and a log entry.
  'list-ansaettelser': { calls: { Query: 1, BatchGetItem: 1, Decrypt: 1, PutItem: 2 }, read: 1.5, write: 5 },
  'show-ansaettelse': {
    calls: { GetItem: 1, Query: 1, BatchGetItem: 1, Decrypt: 1, PutItem: 1 },
    read: 3,
    write: 3,
  },
  'get-kontaktperson': { calls: { GetItem: 1, PutItem: 1 }, read: 1, write: 2 },
  'put-kontaktperson': { calls: { TransactWriteItems: 1 }, read: 0, write: 7 },
  'list-jobopslag': { calls: { Query: 2, PutItem: 1 }, read: 2, write: 2 },
  'show-jobopslag': { calls: { GetItem: 2, PutItem: 1 }, read: 2, write: 2 },
  'save-jobopslag': { calls: { TransactWriteItems: 1 }, read: 0, write: 9 },
  // The post, what the public reads of it, and Jobnet's outbox.
  'publish-jobopslag': { calls: { GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 13 },
  'edit-jobopslag': { calls: { GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 13 },
  'close-jobopslag': { calls: { GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 13 },
  'show-eget-frikort': { calls: { Query: 1, Decrypt: 1, PutItem: 1 }, read: 1, write: 3 },
  // The card, the log's entry of its issue, and the log under each of its two names for the citizen.
  'list-egne-opslag': { calls: { Query: 3, GetItem: 1, PutItem: 1 }, read: 3, write: 3 },
  // The card, its partition and the messages; the card's issue and the log's entry of it, for refusals and for the log.
  'show-egne-oplysninger': { calls: { GetItem: 3, Query: 7, Decrypt: 1, PutItem: 1 }, read: 9, write: 3 },
  // The name is opened and sealed again with the code; the answer opens it once more, as a repeat would.
  'make-eget-indkomstbevis': {
    calls: { Query: 1, Decrypt: 2, Encrypt: 1, TransactWriteItems: 1 },
    read: 1,
    write: 10,
  },
  'list-egne-indkomstbeviser': { calls: { Query: 1, PutItem: 1 }, read: 1, write: 3 },
  // The code is opened to find what it leads to.
  'withdraw-eget-indkomstbevis': { calls: { Query: 1, Decrypt: 1, TransactWriteItems: 1 }, read: 1, write: 11 },
  'make-indkomstbevis': { calls: { Query: 1, Decrypt: 2, Encrypt: 1, TransactWriteItems: 1 }, read: 1, write: 10 },
  // Counted, read, opened, written down.
  'check-indkomstbevis': { calls: { UpdateItem: 1, GetItem: 1, Decrypt: 1, PutItem: 1 }, read: 1, write: 4 },
  'report-fejl': { calls: { GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 9 },
  'close-fejlmelding': { calls: { GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 9 },
  'settle-fejlmelding': { calls: { GetItem: 2, TransactWriteItems: 1 }, read: 2, write: 9 },
  'get-egne-beskeder': { calls: { GetItem: 1, PutItem: 1 }, read: 1, write: 3 },
  'put-egne-beskeder': { calls: { Encrypt: 1, TransactWriteItems: 1 }, read: 0, write: 8 },
  'get-virksomhedsbeskeder': { calls: { GetItem: 1, PutItem: 1 }, read: 1, write: 2 },
  'put-virksomhedsbeskeder': { calls: { TransactWriteItems: 1 }, read: 0, write: 7 },
  'list-satsforslag': { calls: { Query: 3, PutItem: 1 }, read: 3, write: 2 },
  'enter-sats': { calls: { GetItem: 3, TransactWriteItems: 1 }, read: 3, write: 7 },
  'confirm-sats': { calls: { GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 7 },
  'correct-sats': { calls: { GetItem: 3, TransactWriteItems: 1 }, read: 3, write: 7 },
  'publish-driftsmelding': { calls: { TransactWriteItems: 1 }, read: 0, write: 7 },
  'edit-driftsmelding': { calls: { GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 7 },
  'end-driftsmelding': { calls: { GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 7 },
  'list-driftsmeldinger': { calls: { Query: 1, PutItem: 1 }, read: 1, write: 2 },
  'set-kontrolinterval': { calls: { Query: 1, TransactWriteItems: 1 }, read: 1, write: 7 },
  'start-aarsskifte': { calls: { GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 5 },
  'show-aarsskifte': { calls: { Query: 1, PutItem: 1 }, read: 1, write: 2 },
  'show-session': { calls: { PutItem: 1 }, read: 0, write: 2 },
  'extend-session': { calls: { PutItem: 1 }, read: 0, write: 2 },
  // The whole table, which is small here, is read for the trial.
  'order-udtraek': { calls: { TransactWriteItems: 1 }, read: 0, write: 7 },
  'settle-udtraek': { calls: { GetItem: 1, TransactWriteItems: 1 }, read: 1, write: 7 },
  'list-udtraek': { calls: { Query: 1, PutItem: 1 }, read: 1, write: 2 },
  // The order, and the part of its file.
  'fetch-udtraek': { calls: { GetItem: 2, PutItem: 1 }, read: 2, write: 2 },
  'show-opbevaring': { calls: { Scan: 1, Query: 3, PutItem: 1 }, read: 100, write: 2 },
  'deny-bruger': { calls: { TransactWriteItems: 1 }, read: 0, write: 7 },
  // The messages of a real login are a few pieces, each a Decrypt.
  'show-loginbevis': { calls: { GetItem: 1, Decrypt: 1, PutItem: 1 }, read: 1, write: 2 },
  'show-statistik': { calls: { GetItem: 2 }, read: 2, write: 0 },
  'list-satser': { calls: { Query: 1 }, read: 1, write: 0 },
  'list-ledige-job': { calls: { Query: 1 }, read: 2, write: 0 },
  'show-ledigt-job': { calls: { GetItem: 1 }, read: 1, write: 0 },
};
