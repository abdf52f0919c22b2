import { useEffect, useRef } from 'preact/hooks';

/** The first answer is asked for after two seconds, and each later one after half as long again, up to half a minute. */
const FOERST_MS = 2000;
const HOEJST_MS = 30_000;
/** Three quarters of an hour: then whoever looks asks by loading the page anew. */
const GANGE = 100;

/** Fetches again and again while something is under way and somebody looks at the page. `svar` is new at each answer. */
export function useGentag(igang: boolean, svar: unknown, hent: () => void): void {
  const times = useRef(0);
  useEffect(() => {
    if (!igang) times.current = 0;
    if (!igang || times.current >= GANGE) return undefined;
    const wait = Math.min(FOERST_MS * 1.5 ** times.current, HOEJST_MS);
    const timer = setInterval(() => {
      if (document.visibilityState === 'hidden') return;
      times.current++;
      hent();
    }, wait);
    return () => clearInterval(timer);
  }, [igang, svar]);
}
