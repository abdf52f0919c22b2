import type { Afvigelse, Attribut } from '#infra/local/nemlogin/bekraeftelse.ts';
import type { Noeglepar } from '#infra/local/nemlogin/certifikat.ts';
import type { LokalNemlogin } from '#infra/local/nemlogin/nemlogin.ts';
import type { Indgang } from '#shared/domain/indgang.ts';

/** What a bad response is made of: a login under way, a NemLog-in, and a key of someone else's. */
export type Making = { readonly id: string; readonly idp: LokalNemlogin; readonly fremmed: Noeglepar };

export type BadCase = {
  readonly name: string;
  /** What must be in the revisionslog: so that it is refused for what is wrong with it, and not for something else. */
  readonly grund: string | readonly string[];
  readonly bruger?: string;
  readonly indgang?: Indgang;
  readonly afvig?: (making: Making) => Afvigelse;
  /** The response in base64 that is sent instead. */
  readonly send?: (base64: string, making: Making) => string;
};

/** Changes the text, and fails where there was nothing to change: a bad response that is a good one proves nothing. */
export function swap(from: string | RegExp, to: string) {
  return (text: string): string => {
    const changed = text.replace(from, () => to);
    if (changed === text) throw new Error(`nothing to change: ${from}`);
    return changed;
  };
}

/** What matches, two times over. */
export function twice(what: RegExp) {
  return (text: string): string => swap(what, `${what.exec(text)?.[0]}${what.exec(text)?.[0]}`)(text);
}

export const decode = (base64: string) => Buffer.from(base64, 'base64').toString('utf8');
export const encode = (text: string | Buffer) => Buffer.from(text).toString('base64');

/** The one element of that name with all that is in it. */
export function cut(text: string, name: string): string {
  const found = new RegExp(`<${name}[ >][\\s\\S]*</${name}>`).exec(text)?.[0];
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/** A part of the assertion changed before it is signed: NemLog-in's key stands behind it. */
export const said = (name: string, grund: BadCase['grund'], bekraeftelse: (xml: string) => string): BadCase => ({
  name,
  grund,
  afvig: () => ({ bekraeftelse }),
});
export const told = (
  name: string,
  grund: BadCase['grund'],
  attributter: (a: readonly Attribut[]) => readonly Attribut[],
): BadCase => ({
  name,
  grund,
  afvig: () => ({ attributter }),
});
