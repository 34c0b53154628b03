import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import { url } from '../../../data/url.ts';
import type { Outcome } from '../runs/hosted-function.ts';
import type { Proof, Proofs } from '../runs/proof.ts';
import { sidesOf } from '../runs/sides.ts';
import type { Shown } from '../runs/use-runs.ts';
import { recordingId } from '../state/state.ts';

interface Props {
  shown: Shown;
  proofs: Proofs;
  /** The versions whose crates the site was built with. */
  crates: readonly string[];
  /** Address of the page that says what the model leaves out. */
  about: string;
  /** Whether the model ran in the page's own thread. */
  inPage: boolean;
  text: PlaygroundText;
}

const unproved: Proof = { equal: 0, except: [] };

/** Who spoke: the crate; or the model, and how far it is proved. Then the recording of this very state, and what is left out. */
export function Provenance({ shown, proofs, crates, about, inPage, text }: Props) {
  const id = recordingId(shown.state);
  const sides = sidesOf(shown);
  const lacking = sides.map(({ version }) => version).filter((version) => !crates.includes(version));
  const remarks = [
    ...(shown.turn === 0 && lacking.length === 0 ? [text.invokeRunsCrate] : []),
    ...(lacking.length === 0 ? [] : [text.builtWithoutCrate(lacking)]),
    ...(inPage ? [text.ranInPage] : []),
  ];
  return (
    <>
      <ul>
        {sides.map(({ version, standing, outcome }) => {
          const { equal, except } = proofs[version] ?? unproved;
          // Recorded is a cold start with one invocation: a later one has another request id.
          const isFirst = standing.kind === 'cold' || standing.invocations === 1;
          return (
            <li key={version}>
              {engineIn(text, outcome, version, equal)}
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
      {remarks.length > 0 && <p>{remarks.join(' ')}</p>}
      <p>
        <a href={`${about}#what-the-playground-leaves-out`}>{text.whatIsLeftOut}</a>
      </p>
    </>
  );
}

function engineIn(text: PlaygroundText, outcome: Outcome, version: string, equal: number): string | null {
  // What broke says in its own words what it was.
  if (outcome.kind === 'failed') return null;
  const isCrate = outcome.kind === 'run' && outcome.run.engine === 'crate';
  return `${isCrate ? text.crateEngine(version) : text.engine(version, equal)} `;
}
