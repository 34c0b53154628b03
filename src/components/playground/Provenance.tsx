import type { PlaygroundText } from '../../data/text/playground.en.ts';
import { url } from '../../data/url.ts';
import { CopyButton } from './CopyButton.tsx';
import { commandFor } from './command.ts';
import type { Proofs } from './proof.ts';
import { recordingId, type Version } from './state.ts';
import type { Shown } from './use-runs.ts';

interface Props {
  shown: Shown;
  proofs: Proofs;
  /** Whether the model ran in the page's own thread. */
  inPage: boolean;
  text: PlaygroundText;
  onCopied: (worked: boolean) => void;
}

/** Who spoke: the model, how far it is proved, the recording of this very state, and what is left out. */
export function Provenance({ shown, proofs, inPage, text, onCopied }: Props) {
  const { state } = shown;
  const versions = [...new Set<Version>([state.version, state.with])];
  const id = recordingId(state);
  return (
    <div class="pg-provenance">
      <ul>
        {versions.map((version) => {
          const { equal, except } = proofs[version];
          return (
            <li key={version}>
              {text.engine(version, equal)}{' '}
              {id === null || except.includes(id) ? (
                text.notRecorded
              ) : (
                <a href={url(`evidence/${version}/#${id}`)}>{text.recordingOf(version)}</a>
              )}
            </li>
          );
        })}
      </ul>
      <p>
        <a href={url('about/#what-the-playground-leaves-out')}>{text.whatIsLeftOut}</a>
        {inPage && ` ${text.ranInPage}`}
      </p>
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
    </div>
  );
}
