import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import { commandFor } from '../state/command.ts';
import type { PlaygroundState, Version } from '../state/state.ts';
import { CopyButton } from './CopyButton.tsx';

interface Props {
  state: PlaygroundState;
  versions: readonly Version[];
  text: PlaygroundText;
  onCopied: (worked: boolean) => void;
}

/** The same run for a terminal. */
export function CommandLine({ state, versions, text, onCopied }: Props) {
  return (
    <details>
      <summary>{text.onTheCommandLine}</summary>
      <p>{text.inACheckout}</p>
      {versions.map((version) => {
        const command = commandFor(state, version);
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
