import type { Seen } from './runs/hosted-function.ts';
import type { Proofs } from './runs/proof.ts';
import type { Pair } from './runs/use-runs.ts';
import type { PlaygroundState } from './state/state.ts';

/** What the page's build hands to the page, as JSON. */
export interface PlaygroundProps {
  /** Makes the ids of this playground's elements its own. */
  id: string;
  preset: PlaygroundState;
  /** What the preset's runs left behind, computed when the page was built. */
  seen: Pair<Seen>;
  proofs: Proofs;
  /** The versions whose crates the site was built with. */
  crates: readonly string[];
  /** Whether the page is this playground's own, so that its address carries the state. */
  ownsAddress: boolean;
  /** Address of the page whose address carries the state. */
  page: string;
  /** Address of the page that runs a state in a WebContainer. */
  webcontainer: string;
  /** Address of the page that says how the site knows. */
  about: string;
}
