import * as z from 'zod/mini';
import { isMaaned, type Maaned } from '#shared/values/maaned.ts';
import { cvrFelt, datoFelt, idFelt, oereFelt } from './fields.ts';

const maanedFelt = z
  .string('Skriv en måned som ÅÅÅÅ-MM.')
  .check(
    z.regex(/^(20[0-9]{2})-[0-9]{2}$/, { error: 'Skriv en måned som ÅÅÅÅ-MM.', abort: true }),
    z.refine(isMaaned, 'Måneden findes ikke.'),
    z.meta({ id: 'Maaned', description: 'En kalendermåned', examples: ['2026-11'] }),
  ) as unknown as z.ZodMiniType<Maaned, Maaned>;

const ja = (besked: string) => z.boolean(besked);

/** What goes in a proof is the citizen's own choice. */
export const bevisvalgFelter = {
  fra: maanedFelt,
  til: maanedFelt,
  gyldigTilOgMed: datoFelt,
  visNavn: ja('Vælg, om navnet skal vises.'),
  visVirksomheder: ja('Vælg, om virksomhederne skal vises.'),
  visArbejdstid: ja('Vælg, om timerne skal vises.'),
  udeladte: z.array(idFelt, 'Vælg, hvad der ikke skal vises.').check(z.maxLength(200, 'Vælg færre.')),
};

/** How a proof is stored and shown: only what the citizen chose is in it. */
export const bevisindholdView = z
  .object({
    fra: maanedFelt,
    til: maanedFelt,
    opgjort: datoFelt,
    gyldigTilOgMed: datoFelt,
    visArbejdstid: z.boolean(),
    ansaettelser: z.array(
      z.object({
        virksomhedsnavn: z.optional(z.string()),
        cvr: z.optional(cvrFelt),
        startdato: datoFelt,
        slutdato: datoFelt,
        beloebOere: oereFelt,
        arbejdstidMinutter: z.optional(z.int()),
        tilstand: z.enum(['forventet', 'endelig']),
      }),
    ),
    maaneder: z.array(z.object({ maaned: maanedFelt, beloebOere: oereFelt, arbejdstidMinutter: z.optional(z.int()) })),
    ialtOere: oereFelt,
    udenArbejdstid: z.int(),
  })
  .check(z.meta({ id: 'Indkomstbevis', description: 'Hvad et bevis for indtægt på et socialt frikort viser' }));

/** What whoever has the code sees: the same as stands on the paper. */
export const bevisView = { navn: z.optional(z.string()), bevis: bevisindholdView };

/** What making one answers: the code is shown here and nowhere else. */
export const nytBevisAnswer = z.object({ kode: z.string(), ...bevisView });
