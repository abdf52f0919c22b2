import { useEffect, useState } from 'preact/hooks';

export type Sprog = 'da' | 'en';

const KEY = 'sprog';
const listeners = new Set<() => void>();
let current: Sprog = sessionStorage.getItem(KEY) === 'en' ? 'en' : 'da';

export function sprog(): Sprog {
  return current;
}

/** The choice lasts as long as the tab: a borrowed phone goes back to Danish. */
export function setSprog(next: Sprog): void {
  current = next;
  sessionStorage.setItem(KEY, next);
  for (const listener of listeners) listener();
}

/** Draws the component again when the language changes. One is enough, at the top. */
export function useSprog(): Sprog {
  const [value, setValue] = useState(current);
  useEffect(() => {
    const listener = () => setValue(current);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return value;
}

/** A set of texts in both languages; called, it gives the one in use. English must have every text that Danish has. */
export function tekster<T>(texts: { readonly da: T; readonly en: NoInfer<T> }): () => T {
  return () => texts[current];
}
