import { useEffect, useState } from 'preact/hooks';
import { useHent } from '../api/brug.ts';
import { type Fejlsvar, kald } from '../api/kald.ts';
import type { AnswerOf } from '../api/kontrakt.ts';
import { Problem, Problemside } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { dag } from '../format.ts';
import { gaaTil } from '../rute.ts';
import { tekster } from '../sprog.ts';
import { Opslagstekst, Udgaaende } from './opslagstekst.tsx';
import { arbejdstidTekst, JOB } from './tekster.ts';

const T = tekster({
  da: {
    titel: 'Ledige job',
    intro:
      'Her er job hos arbejdsgivere, der gerne vil ansætte en borger med et socialt frikort. Skriv eller ring selv til arbejdsgiveren.',
    ingen: 'Der er ingen ledige job lige nu',
    ingenTekst: 'Se igen en anden dag. Du kan også bruge dit sociale frikort hos en arbejdsgiver, du selv finder.',
    antal: (n: number, flere: boolean) => `${n} ledige job${flere ? ' (der er flere)' : ''}`,
    vis: 'Se jobbet',
    flere: 'Hent flere',
    tilbage: 'Tilbage til ledige job',
    vaek: 'Jobbet vises ikke længere',
  },
  en: {
    titel: 'Vacant jobs',
    intro:
      'Jobs at employers who would like to hire a person with a socialt frikort. Write or call the employer yourself. The posts are written in Danish.',
    ingen: 'There are no vacant jobs right now',
    ingenTekst: 'Look again another day. You can also use your socialt frikort at an employer that you find yourself.',
    antal: (n: number, flere: boolean) => `${n} vacant jobs${flere ? ' (there are more)' : ''}`,
    vis: 'See the job',
    flere: 'Fetch more',
    tilbage: 'Back to vacant jobs',
    vaek: 'The job is no longer shown',
  },
});

type Job = AnswerOf<'list-ledige-job'>['job'][number];
type Liste = { readonly job: readonly Job[]; readonly naeste?: string | undefined };

/** R114: the board, for everyone. `base` is where it stands; which post is shown is remembered here and not in the address. */
export function LedigeJob({ sti, base }: { sti: string; base: string }) {
  const [valgt, setValgt] = useState<Job>();
  const [liste, setListe] = useState<Liste>();
  if (sti === `${base}/opslag` && valgt) return <EtJob valgt={valgt} base={base} />;
  const vis = (job: Job) => {
    setValgt(job);
    gaaTil(`${base}/opslag`);
  };
  return <Tavle liste={liste} setListe={setListe} vis={vis} />;
}

type Tavleprops = { liste: Liste | undefined; setListe: (liste: Liste) => void; vis: (job: Job) => void };

function Tavle({ liste, setListe, vis }: Tavleprops) {
  const t = T();
  const [fejl, setFejl] = useState<Fejlsvar>();
  const [henter, setHenter] = useState(false);

  async function hent(foer: Liste | undefined) {
    setHenter(true);
    const result = await kald('list-ledige-job', {
      antal: 20,
      ...(foer?.naeste !== undefined && { side: foer.naeste }),
    });
    setHenter(false);
    setFejl(result.ok ? undefined : result.fejl);
    if (result.ok) setListe({ job: [...(foer?.job ?? []), ...result.svar.job], naeste: result.svar.naeste });
  }
  // Anew each time the board is opened: a post may have been taken down.
  useEffect(() => void hent(undefined), []);

  return (
    <Side titel={t.titel}>
      <p class="laesebredde">{t.intro}</p>
      <Problem fejl={fejl} igang={henter} igen={() => hent(undefined)} />
      {!liste && !fejl && <Henter />}
      {liste && (
        <>
          <p role="status">{liste.job.length > 0 && t.antal(liste.job.length, liste.naeste !== undefined)}</p>
          {liste.job.length === 0 && (
            <section class="kort">
              <h2 class="h4">{t.ingen}</h2>
              <p>{t.ingenTekst}</p>
            </section>
          )}
          <ul class="raekker nobullet-list no-max-width">
            {liste.job.map((job) => (
              <Raekke key={job.jobopslagId} job={job} vis={() => vis(job)} />
            ))}
          </ul>
          {liste.naeste !== undefined && (
            <Knap slags="secondary" igang={henter} klik={() => void hent(liste)}>
              {t.flere}
            </Knap>
          )}
        </>
      )}
    </Side>
  );
}

function Raekke({ job, vis }: { job: Job; vis: () => void }) {
  const t = T();
  return (
    <li class="raekke">
      <div>
        <h2 class="h5 jobtekst">{job.overskrift}</h2>
        <p class="daempet">{job.virksomhedsnavn}</p>
      </div>
      <div>
        <p>{job.by}</p>
        <p class="daempet">{arbejdstidTekst(job)}</p>
      </div>
      <div>
        <p class="daempet">
          {job.ansoegningsfrist && (
            <>
              {JOB().frist}: {dag(job.ansoegningsfrist)}
            </>
          )}
        </p>
      </div>
      <button type="button" class="button button-secondary" onClick={vis}>
        {t.vis}
        <span class="sr-only">: {job.overskrift}</span>
      </button>
    </li>
  );
}

function EtJob({ valgt, base }: { valgt: Job; base: string }) {
  const t = T();
  const { jobopslagId, fra } = valgt;
  const { svar, fejl, henter, hent } = useHent('show-ledigt-job', { jobopslagId, fra }, jobopslagId);
  const tilbage = (
    <p class="d-print-none">
      <a href={base}>{t.tilbage}</a>
    </p>
  );
  if (fejl?.kode === 'IKKE_FUNDET') return <Side titel={t.vaek}>{tilbage}</Side>;
  if (fejl) return <Problemside titel={t.titel} fejl={fejl} igang={henter} igen={hent} />;
  if (!svar) return <Henter />;
  return (
    <Side titel={svar.overskrift} fane={t.titel}>
      {tilbage}
      <p class="font-lead">{svar.virksomhedsnavn}</p>
      <Opslagstekst opslag={svar} kontakt={svar.kontakt} />
      {svar.jobnetLink && (
        <p>
          <Udgaaende href={svar.jobnetLink} tekst={JOB().jobnet} />
        </p>
      )}
    </Side>
  );
}
