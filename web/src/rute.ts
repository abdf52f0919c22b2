import { useEffect, useState } from 'preact/hooks';

/**
 * Addresses name pages, never people: no number, id or name is in a path, a query or the history's state. What a page is
 * about lives in memory.
 */
const listeners = new Set<() => void>();

function sti(): string {
  const path = location.pathname.replace(/\/+$/, '');
  return path === '' ? '/' : path;
}

export function gaaTil(path: string): void {
  if (path !== sti()) history.pushState(null, '', path);
  for (const listener of listeners) listener();
  scrollTo(0, 0);
}

export function useSti(): string {
  const [value, setValue] = useState(sti);
  useEffect(() => {
    const listener = () => setValue(sti());
    listeners.add(listener);
    addEventListener('popstate', listener);
    return () => {
      listeners.delete(listener);
      removeEventListener('popstate', listener);
    };
  }, []);
  return value;
}

/** Follows a link inside the client without loading anew; other links are the browser's. */
export function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.target !== '' || link.origin !== location.origin || link.hasAttribute('download')) return;
  if (link.pathname.startsWith('/api/') || link.pathname.startsWith('/lokal/')) return;
  // A jump inside the page, from the skip link for instance.
  if (link.hash !== '' && link.pathname === location.pathname) return;
  event.preventDefault();
  gaaTil(link.pathname);
}
