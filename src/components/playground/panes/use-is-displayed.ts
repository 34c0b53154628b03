import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** @returns whether the style sheet displays an element, now and after every change of its parent's size */
export function useIsDisplayed(ref: RefObject<HTMLElement>): boolean {
  const [displayed, setDisplayed] = useState(false);
  useEffect(() => {
    const parent = ref.current?.parentElement;
    if (!parent) return;
    const watch = new ResizeObserver(() => {
      if (ref.current) setDisplayed(getComputedStyle(ref.current).display !== 'none');
    });
    watch.observe(parent);
    return () => watch.disconnect();
  }, [ref]);
  return displayed;
}
