import * as z from 'zod/mini';
import { ADGANG, JOBHANDLINGER, LOGINHANDLINGER, type OperationName, TIDSHANDLINGER } from '#shared/domain/adgang.ts';
import type { Udtraeksslags } from '#shared/domain/udtraek.ts';
import { aarFelt, arbejdstidFelt, cvrFelt, datoFelt, kommunekodeFelt, oereFelt, tidspunktFelt } from './fields.ts';

const om = (description: string) => z.meta({ description });

/** Without the name that the field has in the API's document: here each file says what the number is to it. */
const nummer = z.string().check(z.regex(/^[0-9]{5}$/));

/** A line of the revisionslog as it is handed over. It holds pseudonyms, and no CPR number and no name. */
const lograekke = z.object({
  tidspunkt: tidspunktFelt,
  handling: z
    .enum([...(Object.keys(ADGANG) as OperationName[]), ...TIDSHANDLINGER, ...LOGINHANDLINGER, ...JOBHANDLINGER])
    .check(om('operationens navn, eller login og logud')),
  udfald: z.enum(['udfoert', 'vist', 'afvist']),
  kode: z.optional(z.string().check(om('afslagets kode'))),
  rolle: z.enum(['sagsbehandler', 'virksomhed', 'borger', 'drift', 'ukendt']),
  organisation: z.string().check(om('den organisation, brugeren handlede for')),
  brugerId: z.string().check(om('brugerens stabile id')),
  anmodningId: z.string().check(om('den samme i driftsloggen')),
  frikortnummer: z.optional(z.string().check(om('hvem det angik'))),
  borgerReference: z.optional(z.string().check(om('hvem det angik, før der var et kort'))),
  ansaettelseId: z.optional(z.string()),
  loginId: z.optional(z.string().check(om('hvilket logins beskeder der blev vist'))),
  udtraekId: z.optional(z.string().check(om('hvilken udlevering'))),
  aarsag: z.optional(z.string().check(om('hvorfor et logins beskeder blev vist'))),
  journalnummer: z.optional(z.string().check(om('sagens journalnummer, hvor der er et'))),
});

/** One card in one year, to the ministry (R307). */
const ministerieraekke = z.object({
  aar: aarFelt,
  frikortnummer: nummer.check(om('kortets nummer: det samme år efter år')),
  kommunekode: kommunekodeFelt.check(om('den ansvarlige kommune')),
  udstedt: datoFelt,
  status: z.enum(['aktiv', 'inaktiv']).check(om('da filen blev lavet')),
  loftOere: oereFelt.check(om('årets beløb')),
  restbeloebOere: oereFelt.check(om('hvad der er tilbage af det')),
  ansaettelser: z.int().check(om('antal, uden de annullerede')),
  virksomheder: z.int().check(om('antal forskellige')),
});

/** One employment, to the tax administration (R376). */
const skatteraekke = z.object({
  aar: aarFelt,
  frikortnummer: nummer.check(om('hvem der fik pengene; kommunen kan sige, hvem det er')),
  kommunekode: kommunekodeFelt.check(om('den ansvarlige kommune')),
  cvr: cvrFelt,
  virksomhedsnavn: z.string(),
  startdato: datoFelt,
  slutdato: datoFelt,
  beloebOere: oereFelt.check(om('det, der er indberettet skattefrit')),
  arbejdstidMinutter: arbejdstidFelt,
  tilstand: z.enum(['forventet', 'endelig', 'annulleret']),
  oprettet: z.string().check(om('hvornår den blev registreret')),
});

/** What a row of each hand-over's file is. The job writes by it, and the documentation is printed from it. */
export const LEVERANCER = {
  'log-periode': lograekke,
  'log-aktoer': lograekke,
  'log-borger': lograekke,
  ministeriet: ministerieraekke,
  skat: skatteraekke,
} as const satisfies Record<Udtraeksslags, z.ZodMiniObject>;
