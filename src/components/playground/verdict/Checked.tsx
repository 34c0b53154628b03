import type { Check, RunPart } from '../runs/compare.ts';

/** The words for what came of a run of the crate beside the model's. */
export interface CheckedText {
  words: Record<Check['kind'], string>;
  /** What the page does where they differ. */
  crateIsBelieved: string;
  /** Said where the model sits out since an earlier event of the same process. */
  missedEarlier: string;
  /** The places that `place` counts, such as lines. */
  where: Record<RunPart, (place: number) => string>;
  model: string;
  crate: string;
  /** Where the one has nothing more and the other has. */
  nothing: Record<RunPart, string>;
}

interface Props {
  check: Check;
  text: CheckedText;
}

/** How each is drawn: as the site's states are, but for a difference, which is none of them. */
const tones: Record<Check['kind'], string> = {
  agree: 'logged',
  differ: 'differ',
  'crate-alone': 'other',
  'without-crate': 'other',
  broken: 'other',
};

/** Whether the model agrees with the crate, and where it does not. */
export function Checked({ check, text }: Props) {
  return (
    <div class="pg-checked">
      <p>
        <span class={`state ${tones[check.kind]}`}>{text.words[check.kind]}</span>
        {check.kind === 'crate-alone' && ` ${check.sentence ?? text.missedEarlier}`}
        {check.kind === 'broken' && ` ${check.message}`}
        {check.kind === 'differ' && ` ${text.crateIsBelieved}`}
      </p>
      {check.kind === 'differ' && (
        <dl>
          {check.differences.map(({ part, place, model, crate }) => (
            <div key={part}>
              <dt>{text.where[part](place)}</dt>
              <dd>
                {text.crate} <code>{crate ?? text.nothing[part]}</code>
              </dd>
              <dd>
                {text.model} <code>{model ?? text.nothing[part]}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
