import { h, hydrate } from 'preact';
import { url } from '../../data/url.ts';
import { Playground } from './Playground.tsx';
import type { PlaygroundProps } from './props.ts';
import { type CrateFiles, crateFiles } from './runs/crate-files.ts';
import { type EngineNews, pageEngine } from './runs/page-engine.ts';
import { playgroundText } from './texts.ts';

/** The build has told every playground of the page of the same crates. */
let crates: CrateFiles | null = null;

/** Brings the playgrounds of a page to life, on the HTML that the build has put there. */
for (const root of document.querySelectorAll<HTMLElement>('[data-playground]')) {
  const props: PlaygroundProps = JSON.parse(root.dataset.playground ?? '');
  const text = await playgroundText(root.dataset.language ?? '');
  crates ??= crateFiles(url('crates/'), props.crates);
  const files = crates;
  hydrate(h(Playground, { ...props, text, makeEngine: (news: EngineNews) => pageEngine(news, files) }), root);
}
