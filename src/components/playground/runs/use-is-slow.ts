import { useEffect, useState } from 'preact/hooks';

/** Below this, a word that comes and goes would only flicker. */
const NOTICEABLE_MS = 400;

/** @returns whether something has been going on for long enough to say so */
export function useIsSlow(running: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setSlow(true), NOTICEABLE_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [running]);
  return slow;
}
