import Anchor from './Anchor.astro';
import H2 from './H2.astro';
import H3 from './H3.astro';
import H4 from './H4.astro';

/** What articles may use without importing it, and what stands in for Markdown's own elements. */
export const articleComponents = { a: Anchor, h2: H2, h3: H3, h4: H4 };
