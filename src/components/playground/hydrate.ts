import { h, hydrate } from 'preact';
import { Playground } from './Playground.tsx';
import type { PlaygroundProps } from './props.ts';
import { type EngineNews, pageEngine } from './runs/page-engine.ts';
import { playgroundText } from './texts.ts';

/** Brings the playgrounds of a page to life, on the HTML that the build has put there. */
for (const root of document.querySelectorAll<HTMLElement>('[data-playground]')) {
  const props: PlaygroundProps = JSON.parse(root.dataset.playground ?? '');
  const text = await playgroundText(root.dataset.language ?? '');
  const makeEngine = (news: EngineNews) => pageEngine(news, props.crates);
  hydrate(h(Playground, { ...props, text, makeEngine }), root);
}
