import { createWriteStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export type FunctionsLog = {
  /** A line that a function wrote. */
  write(line: string, functionName: string): void;
  close(): Promise<void>;
};

/** Beyond this the file is put aside at the next start; the one put aside before goes. */
const MAX_BYTES = 20_000_000;

/** Takes what the functions write: one line of JSON each, in a file. What went wrong is shown at once as well. */
export async function openFunctionsLog(file: string, show: (line: string) => void): Promise<FunctionsLog> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > MAX_BYTES) await rename(file, `${file}.1`);
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  return {
    write: (line, functionName) => {
      const entry = parse(line) ?? { level: 'INFO', funktion: functionName, tekst: line };
      stream.write(`${JSON.stringify(entry)}\n`);
      if (entry.level === 'ERROR') show(summary(entry));
    },
    close: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      stream.end(() => resolve());
      return promise;
    },
  };
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function summary({ operation, funktion, status, kode, anmodningId, fejl }: Record<string, unknown>): string {
  const parts = [
    status,
    operation ?? funktion,
    kode,
    anmodningId,
    typeof fejl === 'object' ? JSON.stringify(fejl) : fejl,
  ];
  return parts.filter((part) => part !== undefined).join('  ');
}
