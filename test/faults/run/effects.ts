import { type Item, plainItem, type Value } from '#test/faults/engine/emulator.ts';

/** What one write to the database would carry out, read off the request as it went over the wire. */
export type WrittenEffect = {
  /** `VIRKSOMHED#12345678#<the command's id>`. */
  readonly order: string;
  readonly card: string;
  readonly job: string;
  /** The request's own token: the same one again is the same write. */
  readonly token: string | undefined;
};

type Put = { readonly Item: Record<string, Value> };

/** The hændelse in the request, if there is one, and what it stands beside. */
export function effectIn(body: string): WrittenEffect | undefined {
  if (!body.includes('"HAENDELSE#')) return undefined;
  const request = JSON.parse(body) as {
    TransactItems?: { Put?: Put }[];
    Item?: Record<string, Value>;
    ClientRequestToken?: string;
  };
  const puts = request.TransactItems?.flatMap(({ Put }) => (Put ? [plainItem(Put.Item)] : [])) ?? [
    plainItem(request.Item ?? {}),
  ];
  const event = puts.find((item) => String(item.SK).startsWith('HAENDELSE#'));
  if (event === undefined) return undefined;
  return {
    order: String(event.SK).slice('HAENDELSE#'.length),
    card: partOf(event, 'FRIKORT#'),
    job: String(event.ansaettelseId ?? ''),
    token: request.ClientRequestToken,
  };
}

function partOf(event: Item, prefix: string): string {
  const partition = String(event.PK);
  return partition.startsWith(prefix) ? partition.slice(prefix.length) : '';
}

/** A write to the cards that is not one transaction of its change, its hændelse and its log entry, each written once only. */
export function isLoose(body: string, written: WrittenEffect | undefined): boolean {
  const { FRIKORT_TABLE: frikort = '', REVISIONSLOG_TABLE: log = '' } = process.env;
  const request = JSON.parse(body) as { TableName?: string; TransactItems?: Record<string, Write>[] };
  const writes = request.TransactItems?.flatMap((item) => Object.values(item)) ?? [];
  if (written === undefined)
    return request.TableName === frikort || writes.some((write) => write.TableName === frikort);
  const once = (table: string, prefix: string) =>
    writes.filter(
      (write) =>
        write.TableName === table &&
        write.Item?.SK?.S?.startsWith(prefix) &&
        write.ConditionExpression?.includes('attribute_not_exists'),
    ).length === 1;
  return !once(frikort, 'HAENDELSE#') || !once(log, 'KOMMANDO#');
}

type Write = {
  readonly TableName?: string;
  readonly ConditionExpression?: string;
  readonly Item?: { readonly SK?: { readonly S?: string } };
};
