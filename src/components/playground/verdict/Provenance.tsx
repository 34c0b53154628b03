import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import { url } from '../../../data/url.ts';
import type { Proof, Proofs } from '../runs/proof.ts';
import type { Shown } from '../runs/use-runs.ts';
import { recordingId } from '../state/state.ts';

interface Props {
  shown: Shown;
  proofs: Proofs;
  /** Address of the page that says what the model leaves out. */
  about: string;
  /** Whether the model ran in the page's own thread. */
  inPage: boolean;
  text: PlaygroundText;
}

const unproved: Proof = { equal: 0, except: [] };

/** Who spoke: the model, how far it is proved, the recording of this very state, and what is left out. */
export function Provenance({ shown, proofs, about, inPage, text }: Props) {
  const { state, seen } = shown;
  const id = recordingId(state);
  const sides = [
    { version: state.version, standing: seen[0].standing },
    { version: state.with, standing: seen[1].standing },
  ];
  return (
    <>
      <ul>
        {(state.version === state.with ? sides.slice(1) : sides).map(({ version, standing }) => {
          const { equal, except } = proofs[version] ?? unproved;
          // Recorded is a cold start with one invocation: a later one has another request id.
          const isFirst = standing.kind === 'cold' || standing.invocations === 1;
          return (
            <li key={version}>
              {`${text.engine(version, equal)} `}
              {id === null || except.includes(id) ? (
                text.notRecorded
              ) : (
                <a href={url(`evidence/${version}/#${id}`)}>
                  {isFirst ? text.recordingOf(version) : text.recordingOfFirst(version)}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      <p>
        <a href={`${about}#what-the-playground-leaves-out`}>{text.whatIsLeftOut}</a>
        {inPage && ` ${text.ranInPage}`}
      </p>
    </>
  );
}
