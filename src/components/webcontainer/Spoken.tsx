import type { WebcontainerText } from '../../data/text/webcontainer.en.ts';
import { sidesOf } from '../playground/runs/sides.ts';
import type { Shown } from '../playground/runs/use-runs.ts';
import type { WithoutCrate } from './crates.ts';

interface Props {
  shown: Shown;
  /** Why the model ran in place of the crate, by version; null where it did not. */
  without: Readonly<Record<string, WithoutCrate | null>>;
  text: WebcontainerText;
}

/** Who spoke in each run, and why that is not who was asked. A live region. */
export function Spoken({ shown, without, text }: Props) {
  return (
    <div class="wc-spoken pg-quiet" role="status">
      {sidesOf(shown).map(({ version, outcome }) => {
        if (outcome.kind !== 'run' || outcome.run.engine === 'crate') return null;
        const { engine } = outcome.run;
        const reason = shown.state.program === 'crate' && engine === 'webcontainer' ? without[version] : null;
        return (
          <p key={version}>
            {text.spoken[engine](version)}
            {reason && ` ${text.withoutCrate[reason]}`}
          </p>
        );
      })}
    </div>
  );
}
