import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import { carryEvent } from '../../webcontainer/kept-event.ts';
import { printLink } from '../state/link.ts';
import type { PlaygroundState } from '../state/state.ts';

interface Props {
  state: PlaygroundState;
  /** Address of the page with the WebContainer. */
  page: string;
  text: PlaygroundText;
}

/** Carries the state to the page with a WebContainer, by a full page load: only that page is isolated. */
export function OpenInWebContainer({ state, page, text }: Props) {
  return (
    <a
      class="pg-button"
      href={page + printLink(state).link}
      onClick={({ currentTarget }) => {
        carryEvent(state);
        // A page in another page's frame cannot be isolated, so there it is a tab of its own.
        if (window.top !== window) currentTarget.target = '_blank';
      }}
    >
      {text.openInWebContainer}
    </a>
  );
}
