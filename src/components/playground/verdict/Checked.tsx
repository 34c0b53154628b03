import type { Check } from '../runs/compare.ts';
import { type CheckedText, remarkOn } from './sentences.ts';

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
  const remark = remarkOn(check, text);
  return (
    <div class="pg-checked">
      <p>
        <span class={`state ${tones[check.kind]}`}>{text.words[check.kind]}</span>
        {remark !== null && ` ${remark}`}
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
