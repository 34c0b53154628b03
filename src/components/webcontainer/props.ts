import type { PlaygroundProps } from '../playground/props.ts';
import type { VendorSettings } from './container/surroundings.ts';

/** What the page's build hands to the page, as JSON. */
export interface WorkbenchProps extends PlaygroundProps {
  vendor: VendorSettings;
  /** Address of the playground, which runs the same states without a container. */
  playground: string;
  /** Address of the pull request that brought the line back. */
  pull: string;
}
