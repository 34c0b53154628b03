import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import { fadeOf } from '../panes/fade.ts';
import type { Standing } from '../runs/hosted-function.ts';
import type { Shown } from '../runs/use-runs.ts';
import { Checked } from './Checked.tsx';
import { verdictOf } from './sentences.ts';

interface Props {
  shown: Shown;
  running: boolean;
  text: PlaygroundText;
}

/** One sentence per version, and where its process stands. A live region: a new result is read out. */
export function Verdicts({ shown, running, text }: Props) {
  const { state, seen, turn } = shown;
  return (
    <div
      class="pg-verdicts"
      data-turn={fadeOf(turn)}
      role="status"
      aria-label={text.result}
      aria-atomic="true"
      aria-busy={running}
    >
      {[state.version, state.with].map((version, side) => {
        const one = seen[side === 0 ? 0 : 1];
        const verdict = verdictOf(one.outcome, text.verdict);
        return (
          <div key={side} class="pg-verdict">
            <p class="pg-verdict-head">
              <strong>{version}</strong>
              {verdict.badges.map(({ tone, word }) => (
                <span key={word} class={`state ${tone}`}>
                  {word}
                </span>
              ))}
            </p>
            <p class="pg-sentence">{verdict.sentence}</p>
            {one.outcome.kind === 'run' && one.outcome.run.check && (
              <Checked check={one.outcome.run.check} text={text.checked} />
            )}
            <p class="pg-quiet">{standingIn(text.standing, one.standing, turn === 0)}</p>
          </div>
        );
      })}
    </div>
  );
}

function standingIn(text: PlaygroundText['standing'], standing: Standing, fromBuild: boolean): string {
  switch (standing.kind) {
    case 'cold':
      return text.cold;
    case 'warm':
      return fromBuild ? text.fromBuild : text.warm(standing.invocations);
    case 'ended':
      return text.ended(standing.exit);
  }
}
