import { useEffect } from 'preact/hooks';

/** While something is typed and not sent, the browser asks before the page is left or loaded anew. */
export function useUgemt(ugemt: boolean): void {
  useEffect(() => {
    if (!ugemt) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [ugemt]);
}
