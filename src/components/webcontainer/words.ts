import type { PlaygroundText } from '../../data/text/playground.en.ts';
import type { WebcontainerText } from '../../data/text/webcontainer.en.ts';

/** @returns the playground's texts, where they speak of *Invoke*, as this page says it: *Run* */
export function playgroundWords(playground: PlaygroundText, text: WebcontainerText): PlaygroundText {
  return {
    ...playground,
    invoke: text.run,
    eventIsJson: text.eventIsJson,
    pending: text.pending,
    standing: { ...playground.standing, ...text.standing },
    verdict: { ...playground.verdict, afterFailure: text.afterFailure },
  };
}
