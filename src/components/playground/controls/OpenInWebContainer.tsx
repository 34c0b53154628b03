import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import { carryEvent } from '../../webcontainer/kept-event.ts';
import { printLink } from '../state/link.ts';
import type { PlaygroundState } from '../state/state.ts';

interface Props {
  state: PlaygroundState;
  /** Whether the scripts are there: only they know the state of the address, and whether this is a frame. */
  ready: boolean;
  /** Address of the page with the WebContainer. */
  page: string;
  text: PlaygroundText;
}

/**
 * Carries the state to the page with a WebContainer, by a full page load: only that page is isolated. A page in
 * another page's frame cannot be isolated, so from there it opens in a tab of its own. Leads nowhere until it is
 * known which of the two this is.
 */
export function OpenInWebContainer({ state, ready, page, text }: Props) {
  return (
    <a
      class="pg-button"
      role={ready ? undefined : 'link'}
      aria-disabled={ready ? undefined : true}
      href={ready ? page + printLink(state).link : undefined}
      target={ready && window.top !== window ? '_blank' : undefined}
      onClick={() => carryEvent(state)}
    >
      {text.openInWebContainer}
    </a>
  );
}
