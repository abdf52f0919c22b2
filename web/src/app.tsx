import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Henter } from './dele/side.tsx';
import { Forside } from './offentlig/forside.tsx';
import { FejlVedHentning } from './ramme/hentefejl.tsx';
import { Offentligramme } from './ramme/offentlig.tsx';
import { useSti } from './rute.ts';
import { useSprog } from './sprog.ts';

type Del = ComponentType<{ sti: string }>;

/** The parts are fetched when they are needed: a citizen's phone does not load the caseworker's pages. */
const DELE: Record<string, () => Promise<Del>> = {
  sagsbehandler: async () => (await import('./sagsbehandler/del.tsx')).Sagsbehandlerdel,
  virksomhed: async () => (await import('./virksomhed/del.tsx')).Virksomhedsdel,
  borger: async () => (await import('./borger/del.tsx')).Borgerdel,
  drift: async () => (await import('./drift/del.tsx')).Driftsdel,
};

const offentlig = async () => (await import('./offentlig/del.tsx')).Offentligdel;

export function App() {
  const sti = useSti();
  const sprog = useSprog();
  useEffect(() => {
    document.documentElement.lang = sprog;
  }, [sprog]);
  if (sti === '/') {
    return (
      <Offentligramme sti={sti}>
        <Forside />
      </Offentligramme>
    );
  }
  const part = sti.split('/')[1] ?? '';
  const load = DELE[part];
  if (load) return <Hentet key={part} load={load} sti={sti} />;
  return (
    <Offentligramme sti={sti}>
      <Hentet key="offentlig" load={offentlig} sti={sti} />
    </Offentligramme>
  );
}

function Hentet({ load, sti }: { load: () => Promise<Del>; sti: string }) {
  const [part, setPart] = useState<{ Del?: Del; fejl?: true }>({});
  useEffect(() => {
    let current = true;
    const done = (next: typeof part) => current && setPart(next);
    load().then(
      (Del) => done({ Del }),
      () => done({ fejl: true }),
    );
    return () => {
      current = false;
    };
  }, [load]);
  if (part.fejl) return <FejlVedHentning />;
  return part.Del ? <part.Del sti={sti} /> : <Henter />;
}
