import { INDSIGTSDELE, type Indsigtssted } from '#shared/domain/indsigt.ts';
import type { Logsted } from '#shared/store/borgerlog.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { type Frikortnummer, isFrikortnummer } from '#shared/values/frikortnummer.ts';

export type Sted = { readonly frikortnummer: Frikortnummer; readonly ansaettelseId: string };

/** Where a page of a list ended, as text for the caller to send back. It travels in a body, never in an address. */
export function writeSide({ frikortnummer, ansaettelseId }: Sted): string {
  return Buffer.from(`${frikortnummer}.${ansaettelseId}`).toString('base64url');
}

/** Nothing where the text was not made by `writeSide`. Whose place it is, is not said by the text: the caller asks the store. */
export function readSide(text: string): Sted | undefined {
  const [frikortnummer = '', ansaettelseId = '', ...more] = Buffer.from(text, 'base64url').toString('utf8').split('.');
  if (!isFrikortnummer(frikortnummer) || more.length > 0) return undefined;
  const sted = { frikortnummer, ansaettelseId };
  return /^[0-9a-f-]{36}$/.test(ansaettelseId) && writeSide(sted) === text ? sted : undefined;
}

/** The same of a page of the log. It says a time and nothing else: whose log is read is never the caller's to say. */
export function writeLogsted({ tidspunkt, anmodningId }: Logsted): string {
  return Buffer.from(`${tidspunkt}#${anmodningId}`).toString('base64url');
}

export function readLogsted(text: string): Logsted | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)#([\w=+/-]{1,64})$/.exec(
    Buffer.from(text, 'base64url').toString('utf8'),
  );
  if (parts === null) return undefined;
  const sted = { tidspunkt: parts[1] as Tidspunkt, anmodningId: parts[2] ?? '' };
  return writeLogsted(sted) === text ? sted : undefined;
}

/** How far the citizen's copy of the data has been read. It names a place in the citizen's own data, never whose they are. */
export function writeIndsigtssted({ del, efter }: Indsigtssted): string {
  return Buffer.from(efter === undefined ? del : `${del}.${efter}`).toString('base64url');
}

export function readIndsigtssted(text: string): Indsigtssted | undefined {
  const [name = '', ...rest] = Buffer.from(text, 'base64url').toString('utf8').split('.');
  const del = INDSIGTSDELE.find((known) => known === name);
  const efter = rest.length === 0 ? undefined : rest.join('.');
  if (del === undefined || (efter !== undefined && !erSted(del, efter))) return undefined;
  const sted = { del, efter };
  return writeIndsigtssted(sted) === text ? sted : undefined;
}

function erSted(del: Indsigtssted['del'], efter: string): boolean {
  if (del === 'log') return readLogsted(efter) !== undefined;
  return del !== 'afslag' && /^[A-Z]+(#[\w#:.-]{1,200})?$/.test(efter);
}
