import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import { formats, levels, type PlaygroundState, subscribers } from '../state/state.ts';
import { Select } from './Select.tsx';

interface Props {
  /** Makes the ids of this playground's fields its own. */
  id: string;
  state: PlaygroundState;
  text: PlaygroundText;
  /** A choice: the result follows at once. */
  onChoose: (change: Partial<PlaygroundState>) => void;
  /** A keystroke: the result waits for *Invoke*. */
  onType: (change: Partial<PlaygroundState>) => void;
}

/** What decides which events of the runtime become lines, and how they are written. */
export function LogControls({ id, state, text, onChoose, onType }: Props) {
  return (
    <>
      <Select
        id={`${id}-log`}
        label={text.subscriber}
        value={state.log}
        options={subscribers}
        words={(subscriber) => text.subscribers[subscriber]}
        onChoose={(log) => onChoose({ log })}
      />
      <Select
        id={`${id}-format`}
        label={<code>AWS_LAMBDA_LOG_FORMAT</code>}
        value={state.format}
        options={formats}
        words={(format) => text.formats[format]}
        onChoose={(format) => onChoose({ format })}
      />
      <Select
        id={`${id}-level`}
        label={<code>AWS_LAMBDA_LOG_LEVEL</code>}
        value={state.level}
        options={levels}
        words={(level) => level || text.unset}
        onChoose={(level) => onChoose({ level })}
      />
      <p class="pg-field">
        <label for={`${id}-rust-log`}>
          <code>RUST_LOG</code>
        </label>
        <input
          id={`${id}-rust-log`}
          value={state.rustLog}
          placeholder={text.unset}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          onInput={({ currentTarget }) => onType({ rustLog: currentTarget.value })}
        />
      </p>
    </>
  );
}
