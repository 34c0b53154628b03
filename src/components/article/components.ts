import Command from '../code/Command.astro';
import ModelDiff from '../code/ModelDiff.astro';
import ModelFile from '../code/ModelFile.astro';
import Snippet from '../code/Snippet.astro';
import Recorded from '../evidence/Recorded.astro';
import SideBySide from '../evidence/SideBySide.astro';
import Told from '../evidence/Told.astro';
import Anchor from './Anchor.astro';
import FirstScreen from './FirstScreen.astro';
import H2 from './H2.astro';
import H3 from './H3.astro';
import H4 from './H4.astro';
import Ref from './Ref.astro';

/** What stands in for Markdown's own elements. */
const elements = { a: Anchor, h2: H2, h3: H3, h4: H4 };

const named = import.meta.glob<{ default: unknown }>(
  ['../playground/Playground.astro', '../diagrams/{ErrorPath,Layers}.astro'],
  { eager: true },
);
const later = Object.fromEntries(
  Object.entries(named).map(([path, { default: component }]) => [
    path.replace(/^.*\/|\.astro$/g, ''),
    component,
  ]),
);

/** What articles may use without importing it. */
export const articleComponents = {
  ...elements,
  ...later,
  Command,
  FirstScreen,
  ModelDiff,
  ModelFile,
  Recorded,
  Ref,
  SideBySide,
  Snippet,
  Told,
};
