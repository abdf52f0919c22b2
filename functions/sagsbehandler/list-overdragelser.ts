import { listOverdragelser } from '#shared/contract/sagsbehandler/list-overdragelser.ts';
import { kanOvertagesFra } from '#shared/domain/overdragelse.ts';
import { lookup } from '#shared/http/handler.ts';
import { kommuneVist, overdragelseStatus } from '#shared/present/overdragelse.ts';
import { listAfgivelser, listAnmodninger } from '#shared/store/overdragelse.ts';
import { getKortene } from '#shared/store/read.ts';
import { decryptBorgerdata } from '#shared/vault/borgerdata.ts';

/** R051, R352: both sides of the municipality's moves. Names only of citizens that it is responsible for now. */
export const handler = lookup(listOverdragelser, async (_, { aktoer }) => {
  const kommune = aktoer.kommunekode;
  const [modtagne, afgivne, sendte] = await Promise.all([
    listAfgivelser(kommune, 'aaben'),
    listAfgivelser(kommune, 'lukket'),
    listAnmodninger(kommune),
  ]);
  const kortene = await getKortene(modtagne.overdragelser.map(({ frikortnummer }) => frikortnummer));
  const svar = {
    modtagne: await Promise.all(
      modtagne.overdragelser.flatMap((o) => {
        // The index may be a moment behind: the card itself says whose it is.
        const kort = kortene.find((k) => k.frikortnummer === o.frikortnummer && k.ansvarligKommune === kommune);
        return kort === undefined ? [] : [navngiv(o, kort)];
      }),
    ),
    sendte: sendte.overdragelser.map((o) => ({
      ...overdragelseStatus(o),
      journalnummer: o.journalnummer,
      fra: kommuneVist(o.fra),
      kanOvertagesFra: kanOvertagesFra(o),
    })),
    afgivne: afgivne.overdragelser.map((o) => ({
      ...overdragelseStatus(o),
      frikortnummer: o.frikortnummer,
      til: kommuneVist(o.til),
    })),
    flere: modtagne.flere || afgivne.flere || sendte.flere,
  };
  const vist = new Set([...svar.modtagne, ...svar.afgivne].map(({ frikortnummer }) => frikortnummer));
  return { svar, angaar: [{}, ...[...vist].map((frikortnummer) => ({ frikortnummer }))] };
});

async function navngiv(
  o: Awaited<ReturnType<typeof listAnmodninger>>['overdragelser'][number],
  { borgerId, identitet }: Awaited<ReturnType<typeof getKortene>>[number],
) {
  const { navn, beskyttet } = await decryptBorgerdata('identitet', borgerId, identitet);
  const { frikortnummer, anmodet, version } = o;
  const til = kommuneVist(o.til);
  return { frikortnummer, navn, navnebeskyttet: beskyttet, til, anmodet, kanOvertagesFra: kanOvertagesFra(o), version };
}
