import { randomUUID } from 'node:crypto';
import type { closeJobopslag } from '#shared/contract/virksomhed/close-jobopslag.ts';
import type { editJobopslag } from '#shared/contract/virksomhed/edit-jobopslag.ts';
import type { publishJobopslag } from '#shared/contract/virksomhed/publish-jobopslag.ts';
import type { saveJobopslag } from '#shared/contract/virksomhed/save-jobopslag.ts';
import type { showJobopslag } from '#shared/contract/virksomhed/show-jobopslag.ts';
import type { OperationName } from '#shared/domain/adgang.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { kladde, type Opslag, offentliggjort, opslagIndhold } from '#test/kit/jobopslag.ts';
import { newFirm } from '#test/kit/world.ts';
import { type Case, type Cases, overtaken } from './setting.ts';

type Body = (opslag: Opslag) => Record<string, unknown>;
const bare: Body = ({ jobopslagId, version }) => ({ jobopslagId, version });
const withText: Body = (opslag) => ({ ...bare(opslag), indhold: opslagIndhold() });

/** A refused command on a post that `make` has made. */
function on(
  name: OperationName,
  make: (aktoer: Aktoer) => Promise<Opslag>,
  body: Body,
  over: Record<string, unknown> = {},
): Case {
  return async () => {
    const aktoer = newFirm();
    const opslag = await make(aktoer);
    return () => callNamed(name, { aktoer, body: { ...body(opslag), ...over } });
  };
}

/** Two who saw the same version: the second is first. */
function changedMeanwhile(name: OperationName, make: (aktoer: Aktoer) => Promise<Opslag>, body: Body): Case {
  return async (setting) => {
    const aktoer = newFirm();
    const opslag = await make(aktoer);
    const send = () => callNamed(name, { aktoer, body: body(opslag) });
    return overtaken(setting, send, send);
  };
}

async function lukket(aktoer: Aktoer): Promise<Opslag> {
  const opslag = await offentliggjort(aktoer);
  await callNamed('close-jobopslag', { aktoer, body: opslag });
  return { ...opslag, version: opslag.version + 1 };
}

const another = { jobopslagId: randomUUID() };

export const showJobopslagCases: Cases<(typeof showJobopslag)['refusals'][number]> = {
  IKKE_FUNDET: async () => () => callNamed('show-jobopslag', { aktoer: newFirm(), body: another }),
};

export const saveJobopslagCases: Cases<(typeof saveJobopslag)['refusals'][number]> = {
  IKKE_FUNDET: on('save-jobopslag', kladde, withText, another),
  AENDRET_IMENS: changedMeanwhile('save-jobopslag', kladde, withText),
  JOBOPSLAG_OFFENTLIGGJORT: on('save-jobopslag', offentliggjort, withText),
};

export const publishJobopslagCases: Cases<(typeof publishJobopslag)['refusals'][number]> = {
  IKKE_FUNDET: on('publish-jobopslag', kladde, bare, another),
  AENDRET_IMENS: changedMeanwhile('publish-jobopslag', kladde, bare),
  JOBOPSLAG_OFFENTLIGGJORT: on('publish-jobopslag', offentliggjort, bare),
  JOBOPSLAG_MANGLER: on('publish-jobopslag', (aktoer) => kladde(aktoer, { overskrift: undefined }), bare),
};

export const editJobopslagCases: Cases<(typeof editJobopslag)['refusals'][number]> = {
  IKKE_FUNDET: on('edit-jobopslag', offentliggjort, withText, another),
  AENDRET_IMENS: changedMeanwhile('edit-jobopslag', offentliggjort, withText),
  JOBOPSLAG_ER_KLADDE: on('edit-jobopslag', kladde, withText),
  JOBOPSLAG_SLUT: on('edit-jobopslag', lukket, withText),
  JOBOPSLAG_MANGLER: on('edit-jobopslag', offentliggjort, bare, { indhold: {} }),
};

export const closeJobopslagCases: Cases<(typeof closeJobopslag)['refusals'][number]> = {
  IKKE_FUNDET: on('close-jobopslag', kladde, bare, another),
  AENDRET_IMENS: changedMeanwhile('close-jobopslag', kladde, bare),
  JOBOPSLAG_SLUT: on('close-jobopslag', lukket, bare),
};
