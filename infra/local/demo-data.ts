import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { OperationName } from '#shared/domain/adgang.ts';
import { type Dato, isDato } from '#shared/values/dato.ts';
import { type Oere, oere } from '#shared/values/oere.ts';
import { call, login } from './client.ts';
import { type DemoAnsaettelse, type DemoKort, demoPlan } from './demo-plan.ts';
import { PERSON } from './personer.ts';
import { findTestbruger } from './testbrugere.ts';

const demokortSchema = z.object({ navn: z.string(), frikortnummer: z.string(), kommune: z.string(), om: z.string() });
const stateSchema = z.object({
  /** The day that the dates follow: kept, so that a start that was cut short goes on with the same commands. */
  dag: z.string().check(z.refine(isDato)),
  faerdig: z.boolean(),
  kort: z.array(demokortSchema),
});

/** A card that was there from the beginning, as the login page shows it. */
export type Demokort = z.output<typeof demokortSchema>;
export type Demotilstand = z.output<typeof stateSchema>;

/** What is known of the demo data, or nothing where none have been made. */
export async function readDemo(file: string): Promise<Demotilstand | undefined> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Makes the demo data through the system's own API, as its users would: every rule applies, and the history and the log
 * come by themselves. Each command has a fixed id, so that a start that was cut short can do it all again with one effect.
 * Where something is refused, the rest is left out, and it is not tried again.
 */
export async function makeDemo(url: string, file: string, idag: Dato): Promise<Demotilstand> {
  const dag = ((await readDemo(file))?.dag ?? idag) as Dato;
  const kort: Demokort[] = [];
  await write(file, { dag, faerdig: false, kort });
  const kald = caller(url);
  try {
    for (const plan of demoPlan(dag)) kort.push(await makeKort(plan, kald));
  } finally {
    await write(file, { dag, faerdig: true, kort });
  }
  return { dag, faerdig: true, kort };
}

type Kald = (bruger: string, id: string, name: OperationName, body: object) => Promise<Record<string, unknown>>;

async function makeKort(plan: DemoKort, kald: Kald): Promise<Demokort> {
  const { person, bruger, afgoerelsesdato } = plan;
  const issued = await kald(bruger, `udsted ${person}`, 'issue-frikort', {
    cpr: PERSON[person].cpr,
    samtykke: true,
    afgoerelsesdato,
    ansoegningsdato: afgoerelsesdato,
    ansoegningskanal: 'mundtlig',
    journalnummer: `DEMO-${person}`,
  });
  const frikortnummer = String(issued.frikortnummer);
  const aarene = z.array(z.object({ loftOere: z.int() })).parse(issued.aarOprettet);
  const loft = aarene.at(-1)?.loftOere;
  // No year: its amount is not set yet, and then no employer can register anything either.
  if (loft !== undefined) {
    for (const ansaettelse of plan.ansaettelser) {
      await makeAnsaettelse(`${person} ${ansaettelse.bruger}`, frikortnummer, ansaettelse, oere(loft), kald);
    }
  }
  if (plan.deaktiveres !== undefined) {
    await kald(bruger, `deaktiver ${person}`, 'deactivate-frikort', {
      frikortnummer,
      afgoerelsesdato: plan.deaktiveres,
      aarsag: 'BETINGELSER_IKKE_OPFYLDT',
      journalnummer: `DEMO-${person}`,
    });
  }
  const kommune = findTestbruger(bruger)?.organisation ?? '';
  return { navn: PERSON[person].navn, frikortnummer, kommune, om: plan.om };
}

async function makeAnsaettelse(
  id: string,
  frikortnummer: string,
  { bruger, startdato, slutdato, beloeb, endelig }: DemoAnsaettelse,
  loft: Oere,
  kald: Kald,
): Promise<void> {
  const arbejde = { frikortnummer, startdato, slutdato, beloebOere: beloeb(loft) };
  const navn = findTestbruger(bruger)?.navn ?? '';
  const kontaktperson = { navn, email: `${bruger}@eksempel.dk`, telefon: '70 10 20 30' };
  const { ansaettelseId, version } = await kald(bruger, `registrer ${id}`, 'register-ansaettelse', {
    ...arbejde,
    kontaktperson,
    ordinaertUstoettetArbejde: true,
    ikkeBorgerensEgenVirksomhed: true,
  });
  if (!endelig) return;
  const rettelse = { ...arbejde, ansaettelseId, version, tilstand: 'endelig', kontaktperson };
  await kald(bruger, `ret ${id}`, 'edit-ansaettelse', rettelse);
}

/** Calls operations as test users, each logged in once. Throws on a refusal: the plan is meant to pass. */
function caller(url: string): Kald {
  const cookies = new Map<string, string>();
  return async (bruger, id, name, body) => {
    const cookie = cookies.get(bruger) ?? (await login(url, bruger));
    if (cookie === undefined) throw new Error(`Testbrugeren ${bruger} kan ikke logge ind.`);
    cookies.set(bruger, cookie);
    const svar = await call(url, cookie, name, body, { key: commandId(id) });
    if (svar.status >= 300) throw new Error(`${name} (${id}): ${svar.status} ${String(svar.body.kode)}`);
    return svar.body;
  };
}

/** The same name gives the same id, in the form of a UUID. */
function commandId(name: string): string {
  const hex = createHash('sha256').update(`demo ${name}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** Written aside and renamed: a crash leaves the old file or the new one. */
async function write(file: string, state: Demotilstand): Promise<void> {
  await writeFile(`${file}.ny`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.ny`, file);
}
