import { newId } from '#shared/chance.ts';
import { findBorger, readCpr } from '#shared/clients/cpr-opslag.ts';
import { issueFrikort } from '#shared/contract/sagsbehandler/issue-frikort.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideIssue } from '#shared/domain/frikort.ts';
import { command } from '#shared/http/handler.ts';
import { harAllerede } from '#shared/present/find-kort.ts';
import { fingeraftrykMedCpr } from '#shared/present/fingeraftryk.ts';
import { frikortHaendelse, frikortSvar } from '#shared/present/frikort.ts';
import { openAar, putKort, putNew } from '#shared/store/changes.ts';
import { type Change, commit } from '#shared/store/commit.ts';
import { cprItem } from '#shared/store/items/kort.ts';
import { cprKey, frikortPartition } from '#shared/store/keys.ts';
import { freeNumre } from '#shared/store/numre.ts';
import { getKort } from '#shared/store/read.ts';
import { aarFraUdstedelse } from '#shared/store/sats-read.ts';
import { sealBorger } from '#shared/vault/borgerdata.ts';
import { hashCpr, NOEGLEVERSION } from '#shared/vault/indeks.ts';

/** § 2: the municipality's decision and the card are one act (R343). The caseworker's municipality becomes responsible (R081). */
export const handler = command(issueFrikort, {
  slags: 'frikort',
  answer: (haendelse, angaar) => frikortSvar(haendelse, angaar, 'FORTAEL_NUMMERET'),
  fingerprint: fingeraftrykMedCpr,
  async run({ cpr, ...sag }, { aktoer, now, kommando }) {
    const read = readCpr(cpr);
    if (!read.ok) return read;
    const borgerReference = await hashCpr(read.vaerdi, 'log');
    const found = await findBorger(read.vaerdi, aktoer, kommando.anmodningId);
    if (!found.ok) return { ...found, angaar: { borgerReference } };
    const borger = found.vaerdi;
    const decided = decideIssue(
      { ...sag, foedselsdato: borger.foedselsdato, ansvarligKommune: aktoer.kommunekode },
      now,
    );
    if (!decided.ok) return { ...decided, angaar: { borgerReference } };

    const { afgoerelsesdato, ansoegningsdato, ansoegningskanal, journalnummer } = sag;
    const aarene = await aarFraUdstedelse(afgoerelsesdato, now);
    const sagsdata = { afgoerelsesdato, ansoegningsdato, ansoegningskanal, journalnummer };
    const haendelse = frikortHaendelse(kommando, decided.vaerdi, undefined, sagsdata, aarene);
    const mac = await hashCpr(borger.cpr, 'indeks');
    const sealed = { ...decided.vaerdi, ...(await sealBorger(newId(), borger)) };

    for await (const frikortnummer of freeNumre()) {
      const angaar = { frikortnummer, borgerReference };
      const changes: Record<string, Change> = {
        cpr: putNew(cprKey(mac), { frikortnummer, noegleversion: NOEGLEVERSION }),
        kort: putKort({ ...sealed, frikortnummer }, 0),
        ...Object.fromEntries(aarene.map((aar) => [`aar${aar.aar}`, openAar(frikortnummer, aar)])),
      };
      const outcome = await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, angaar);
      if (outcome.ok) return { haendelse, angaar };
      const taken = outcome.stopped.get('cpr');
      if (taken !== undefined) return harAllerede(await getKort(cprItem.parse(taken).frikortnummer), aktoer);
    }
    return { ...nej('INGEN_NUMRE'), angaar: { borgerReference } };
  },
});
