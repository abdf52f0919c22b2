import { hash } from 'node:crypto';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';

/**
 * Who has every table, all code and all configuration, but not the keys in KMS, tries every CPR number there is. Knows the
 * products' prefixes, and tries each way of hashing without a key, or with a key that could have been lying about.
 */
export type Task = {
  /** Births of these years, both included. */
  readonly from: number;
  readonly to: number;
  /** Of every so many birthdays one is tried; all at 1. */
  readonly everyDay: number;
  readonly guesses: readonly Guess[];
  /** What in the dump could be a hash, as Latin-1 text of its bytes. */
  readonly hashes: readonly string[];
};

/** `before` is put before the number; with a `key`, HMAC. */
export type Guess = {
  readonly name: string;
  readonly algorithm: 'sha256' | 'sha1' | 'md5';
  readonly before: string;
  readonly hyphen: boolean;
  readonly key?: string;
};

export type Loot = {
  readonly tried: number;
  readonly hashed: number;
  readonly found: readonly { cpr: string; guess: string }[];
};

const BLOCK = 64;

export function attack({ from, to, everyDay, guesses, hashes }: Task): Loot {
  const wanted = new Set(hashes);
  // Three bytes of each, as a quick no for nearly all.
  const begins = new Uint8Array(1 << 24);
  for (const each of wanted) begins[threeBytes(each)] = 1;
  const makers = guesses.map((guess) => ({ guess, make: maker(guess) }));
  const found: { cpr: string; guess: string }[] = [];
  let tried = 0;
  for (const cpr of numbersOf(from, to, everyDay)) {
    tried += 1;
    for (const { guess, make } of makers) {
      const made = make(cpr);
      if (begins[threeBytes(made)] === 1 && wanted.has(made)) found.push({ cpr, guess: guess.name });
    }
  }
  return { tried, hashed: tried * guesses.length, found };
}

/** How a number is hashed by that guess. */
export function maker({ algorithm, before, hyphen, key }: Guess): (cpr: string) => string {
  const text = (cpr: string) => before + (hyphen ? `${cpr.slice(0, 6)}-${cpr.slice(6)}` : cpr);
  if (key === undefined) return (cpr) => hash(algorithm, text(cpr), 'binary');
  const secret = Buffer.alloc(BLOCK);
  const bytes = Buffer.from(key);
  (bytes.length > BLOCK ? Buffer.from(hash(algorithm, bytes, 'binary'), 'latin1') : bytes).copy(secret);
  const inner = secret.map((byte) => byte ^ 0x36);
  const outer = Buffer.from(secret.map((byte) => byte ^ 0x5c));
  return (cpr) => {
    const first = hash(algorithm, Buffer.concat([inner, Buffer.from(text(cpr))]), 'binary');
    return hash(algorithm, Buffer.concat([outer, Buffer.from(first, 'latin1')]), 'binary');
  };
}

function threeBytes(latin1: string): number {
  return (latin1.charCodeAt(0) << 16) | (latin1.charCodeAt(1) << 8) | latin1.charCodeAt(2);
}

/** Every number of who was born in those years, by the published rule for the seventh digit. */
export function* numbersOf(from: number, to: number, everyDay = 1): Generator<string> {
  for (let year = from; year <= to; year++) {
    const sevenths = [...'0123456789'].filter((digit) => centuryOf(Number(digit), year % 100) + (year % 100) === year);
    for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += everyDay * 86_400_000) {
      const date = new Date(day).toISOString();
      const begins = date.slice(8, 10) + date.slice(5, 7) + date.slice(2, 4);
      for (const seventh of sevenths) {
        for (let rest = 0; rest < 1000; rest++) yield begins + seventh + String(rest).padStart(3, '0');
      }
    }
  }
}

function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

if (!isMainThread) parentPort?.postMessage(attack(workerData as Task));
