import { createHash } from 'node:crypto';

/** Something that is looked for, in one of the forms it may have taken. */
export type Needle = { readonly kind: string; readonly form: string; readonly text: string };

/** Every form in which a text may turn up where nobody meant it to. */
export function formsOf(kind: string, text: string): Needle[] {
  const bytes = Buffer.from(text, 'utf8');
  const form = (name: string, ...texts: readonly string[]) => texts.map((each) => ({ kind, form: name, text: each }));
  return [
    ...form('raw', text),
    ...form('other case', text.toLowerCase(), text.toUpperCase()),
    ...form('reversed', [...text].reverse().join('')),
    ...form('base64', ...base64(bytes)),
    ...form('base64 of UTF-16', ...base64(Buffer.from(text, 'utf16le'))),
    ...form('hex', bytes.toString('hex'), bytes.toString('hex').toUpperCase()),
    ...form('hex in pairs', [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')),
    ...form('URL', encodeURIComponent(text), escaped(encodeURIComponent(text)), text.replaceAll(' ', '+')),
    ...form('percent for every byte', [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
    ...form(
      'JSON',
      unicode(text),
      unicode(text).toUpperCase().replaceAll('\\U', '\\u'),
      JSON.stringify(unicode(text)).slice(1, -1),
    ),
    ...form('HTML', [...text].map((mark) => (mark > '~' ? `&#${mark.codePointAt(0)};` : mark)).join('')),
    ...form('UTF-8 read as Latin-1', bytes.toString('latin1')),
    ...form('bytes as a list', [...bytes].join(',')),
  ];
}

/** Hashes of it without a key: a CPR number is found from one in minutes. */
export function hashesOf(kind: string, text: string): Needle[] {
  return ['sha256', 'sha1', 'md5', 'sha512'].flatMap((algorithm) => {
    const hash = createHash(algorithm).update(text).digest();
    return ['hex' as const, 'base64' as const, 'base64url' as const].map((encoding) => ({
      kind,
      form: algorithm,
      // Without the padding, which another writer may leave out.
      text: hash.toString(encoding).replaceAll('=', ''),
    }));
  });
}

const HASHES = 1 << 20;

/**
 * A search for many needles at once, which takes one look at each place of a text: what begins there as no needle does is
 * passed by. Needles have at least four characters.
 */
export function finderOf(needles: readonly Needle[]): (text: string) => Needle[] {
  const byHash = new Map<number, Needle[]>();
  for (const needle of needles) {
    const hash = hashAt(needle.text, 0);
    byHash.set(hash, [...(byHash.get(hash) ?? []), needle]);
  }
  const begins = new Uint8Array(HASHES);
  for (const hash of byHash.keys()) begins[hash] = 1;
  return (text) => {
    const found = new Set<Needle>();
    for (let at = 0; at + 4 <= text.length; at++) {
      const hash = hashAt(text, at);
      if (begins[hash] !== 1) continue;
      for (const needle of byHash.get(hash) ?? []) if (text.startsWith(needle.text, at)) found.add(needle);
    }
    return [...found];
  };
}

function hashAt(text: string, at: number): number {
  const a = text.charCodeAt(at);
  const b = text.charCodeAt(at + 1);
  const c = text.charCodeAt(at + 2);
  const d = text.charCodeAt(at + 3);
  return (((a * 31 + b) * 31 + c) * 31 + d) & (HASHES - 1);
}

/** In base64 a text looks different at each of three places, and where it begins and ends its neighbours have a say. */
function base64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
    const whole = Math.trunc(shifted.length / 3) * 3;
    const text = shifted
      .subarray(0, whole)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4);
    return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

function unicode(text: string): string {
  return text.replace(/[^ -~]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function escaped(url: string): string {
  return url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}
