import { useLayoutEffect, useRef } from 'preact/hooks';
import { type ParsedLink, parseLink, printLink } from './link.ts';
import type { PlaygroundState } from './state.ts';

/** Browsers refuse an address that changes with every keystroke. */
const TYPING_PAUSE_MS = 300;

/**
 * Binds the page's address to a state: tells what it says when the page opens and when the reader goes back,
 * forward or edits it, and replaces it when the state changes.
 * @param enabled false for a playground that is a part of some other page
 * @param onOpen takes what the address says; called before the first paint
 * @returns writes a state into the address, after a pause if the reader is typing
 */
export function useAddress(enabled: boolean, onOpen: (link: ParsedLink) => void) {
  const open = useRef(onOpen);
  open.current = onOpen;
  const pending = useRef<ReturnType<typeof setTimeout>>();

  useLayoutEffect(() => {
    if (!enabled) return;
    const read = () => {
      clearTimeout(pending.current);
      open.current(parseLink(location.search, location.hash));
    };
    read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, [enabled]);

  return (state: PlaygroundState, isTyping: boolean) => {
    if (!enabled) return;
    clearTimeout(pending.current);
    if (isTyping) pending.current = setTimeout(() => replaceAddress(state), TYPING_PAUSE_MS);
    else replaceAddress(state);
  };
}

function replaceAddress(state: PlaygroundState): void {
  try {
    history.replaceState(history.state, '', location.pathname + printLink(state).link);
  } catch {
    // Safari allows a hundred of these in half a minute. The next one will do; *Copy link* does not depend on it.
  }
}
