import type { LogItem } from './items.ts';

/** The command was carried out before: its entry already stands in the log. The edge answers as the first time. */
export class GentagetKommando extends Error {
  readonly foerste: LogItem;
  constructor(foerste: LogItem) {
    super('the command has been carried out before');
    this.name = 'GentagetKommando';
    this.foerste = foerste;
  }
}

/** Nothing was stored: the database was too busy for as long as there was time. */
export class Optaget extends Error {
  constructor(cause: unknown) {
    super('the database is busy', { cause });
    this.name = 'Optaget';
  }
}

/** It may have been stored: the answer never came. Only a repeat with the same id can tell. */
export class Uafklaret extends Error {
  constructor(cause: unknown) {
    super('the outcome is unknown', { cause });
    this.name = 'Uafklaret';
  }
}
