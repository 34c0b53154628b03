import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import type { Outcome } from '../runs/hosted-function.ts';
import { sidesOf } from '../runs/sides.ts';
import type { Shown } from '../runs/use-runs.ts';
import { commandFor } from '../state/command.ts';
import { CopyButton } from './CopyButton.tsx';

interface Props {
  shown: Shown;
  text: PlaygroundText;
  onCopied: (worked: boolean) => void;
}

/** The same run for a terminal. */
export function CommandLine({ shown, text, onCopied }: Props) {
  const sides = sidesOf(shown);
  const needsCrates = sides.some(({ outcome }) => engineFor(outcome) === 'crate');
  return (
    <details>
      <summary>{text.onTheCommandLine}</summary>
      <p>{needsCrates ? text.inACheckoutWithCrates : text.inACheckout}</p>
      {sides.map(({ version, outcome }) => {
        const command = commandFor(shown.state, version, engineFor(outcome));
        return (
          <div key={version} class="pg-command">
            <pre>
              <code>{command}</code>
            </pre>
            <CopyButton
              label={text.copy}
              name={text.copyCommandOf(version)}
              content={() => command}
              onCopied={onCopied}
            />
          </div>
        );
      })}
    </details>
  );
}

/** The model needs nothing built, so the crate is asked for only where the model would show something else. */
function engineFor(outcome: Outcome): 'model' | 'crate' {
  return outcome.kind === 'run' && outcome.run.engine === 'crate' && outcome.run.check?.kind !== 'agree'
    ? 'crate'
    : 'model';
}
