import { showFrikort } from '#shared/contract/sagsbehandler/show-frikort.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { inaktivSiden } from '#shared/domain/frikort.ts';
import { newestFirst } from '#shared/domain/haendelse.ts';
import { lookup } from '#shared/http/handler.ts';
import { aarFor, aarMedAnsaettelser } from '#shared/present/aar.ts';
import { afvisninger } from '#shared/present/afvisning.ts';
import { hvem } from '#shared/present/ansaettelse.ts';
import { kommuneVist, overdragelser, ventendeAnmodning } from '#shared/present/overdragelse.ts';
import { getFrikortside } from '#shared/store/read.ts';
import { decryptBorgerdata } from '#shared/vault/borgerdata.ts';

/** R070, R091, R092, R035: one Query, one decryption, one log entry. */
export const handler = lookup(showFrikort, async ({ frikortnummer }, { aktoer, now }) => {
  const angaar = { frikortnummer };
  const side = await getFrikortside(frikortnummer);
  if (side === undefined || !maaTilgaa(aktoer, 'show-frikort', side.kort)) return { ...nej('IKKE_FUNDET'), angaar };
  const { kort } = side;
  const {
    cpr,
    navn,
    foedselsdato,
    beskyttet,
    doed = false,
  } = await decryptBorgerdata('identitet', kort.borgerId, kort.identitet);
  const svar = {
    ...kort,
    inaktivSiden: inaktivSiden(kort),
    ansvarligKommune: kommuneVist(kort.ansvarligKommune),
    borger: { cpr, navn, foedselsdato, navnebeskyttet: beskyttet, doed },
    cprAendringer: newestFirst(side.haendelser.filter((h) => h.slags === 'borgerdata')).map((h) => ({
      ...h,
      aendret: [...h.aendret],
    })),
    aar: (await aarFor(side, now)).map((aar) => aarMedAnsaettelser(aar, side, now)),
    afvisninger: afvisninger(side.haendelser),
    overdragelse: ventendeAnmodning(side.overdragelse),
    overdragelser: overdragelser(side.haendelser),
    kontroller: newestFirst(side.haendelser.filter((h) => h.slags === 'kontrol')).map((h) => ({
      ...h.kontrol,
      tidspunkt: h.tidspunkt,
      hvem: hvem(h.aktoer),
    })),
    historik: newestFirst(side.haendelser.filter((h) => h.slags === 'frikort')).map((h) => ({
      ...h,
      hvem: hvem(h.aktoer),
    })),
  };
  return { svar, angaar };
});
