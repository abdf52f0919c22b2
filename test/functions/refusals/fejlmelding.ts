import type { reportFejl } from '#shared/contract/borger/report-fejl.ts';
import type { settleFejlmelding } from '#shared/contract/sagsbehandler/settle-fejlmelding.ts';
import type { closeFejlmelding } from '#shared/contract/virksomhed/close-fejlmelding.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { closeBody, type Job, mark, markedJob, newJob } from '#test/kit/marks.ts';
import { aarhus, bageri } from '#test/kit/world.ts';
import { type Cases, overtaken } from './setting.ts';

const NO_JOB: Job = { frikortnummer: '00001', ansaettelseId: '00000000-0000-4000-8000-000000000000' };

export const reportFejlCases: Cases<(typeof reportFejl)['refusals'][number]> = {
  IKKE_FUNDET: async () => () => mark(NO_JOB),
  FEJLMELDING_AABEN: async () => {
    const job = await markedJob();
    return () => mark(job);
  },
  AENDRET_IMENS: async (setting) => {
    const job = await newJob();
    return overtaken(
      setting,
      () => mark(job),
      () => mark(job),
    );
  },
};

type Close = (body: object) => ReturnType<typeof mark>;

/** The company and the municipality close a mark alike. */
function closing(close: Close) {
  return {
    IKKE_FUNDET: async () => () => close(closeBody(NO_JOB)),
    FEJLMELDING_LUKKET: async () => {
      const job = await newJob();
      return () => close(closeBody(job, { version: 1 }));
    },
    AENDRET_IMENS: async () => {
      const body = await markedJob();
      return () => close({ ...body, version: 1 });
    },
  } satisfies Cases<(typeof closeFejlmelding)['refusals'][number]>;
}

export const closeFejlmeldingCases: Cases<(typeof closeFejlmelding)['refusals'][number]> = closing((body) =>
  callNamed('close-fejlmelding', { aktoer: bageri, body }),
);

export const settleFejlmeldingCases: Cases<(typeof settleFejlmelding)['refusals'][number]> = closing((body) =>
  callNamed('settle-fejlmelding', { aktoer: aarhus, body }),
);
