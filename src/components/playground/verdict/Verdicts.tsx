import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import { fadeOf } from '../panes/fade.ts';
import type { CrateFault } from '../runs/crate-files.ts';
import type { Outcome, Seen, Standing } from '../runs/hosted-function.ts';
import type { Pair, Shown } from '../runs/use-runs.ts';
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
      {crateFaultsOf(seen).map((fault) => (
        <p key={fault} class="pg-without-crate">
          {text.withoutCrate[fault]}
        </p>
      ))}
    </div>
  );
}

/** Both versions lack their crates for one reason, as a rule: it is said once. */
function crateFaultsOf(seen: Pair<Seen>): CrateFault[] {
  const faults = seen.flatMap(({ outcome }) => crateFaultOf(outcome) ?? []);
  return [...new Set(faults)];
}

function crateFaultOf(outcome: Outcome): CrateFault | null {
  if (outcome.kind === 'declined') return outcome.withoutCrate;
  if (outcome.kind !== 'run' || outcome.run.check?.kind !== 'without-crate') return null;
  return outcome.run.check.fault;
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
