import type { ComponentChildren } from 'preact';
import { scenarios } from '../../../playground/scenarios.ts';
import type { PlaygroundText } from '../../data/text/playground.en.ts';
import { formats, levels, type PlaygroundState, subscribers, versions } from './state.ts';

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

/** Version, scenario and log set-up. */
export function Controls({ id, state, text, onChoose, onType }: Props) {
  const select = <K extends 'version' | 'with' | 'scenario' | 'log' | 'format' | 'level'>(
    key: K,
    label: ComponentChildren,
    options: readonly PlaygroundState[K][],
    words: (option: PlaygroundState[K]) => string,
  ) => (
    <Select
      id={`${id}-${key}`}
      label={label}
      value={state[key]}
      options={options}
      words={words}
      onChoose={(value) => onChoose({ [key]: value })}
    />
  );
  const asItIs = (option: string) => option;

  return (
    <div class="pg-controls">
      {select('version', text.version, versions, asItIs)}
      {select('with', text.comparedWith, versions, asItIs)}
      {select('scenario', text.scenario, scenarioIds, (scenario) => text.scenarios[scenario])}
      {select('log', text.subscriber, subscribers, (subscriber) => text.subscribers[subscriber])}
      {select('format', <code>AWS_LAMBDA_LOG_FORMAT</code>, formats, (format) => text.formats[format])}
      {select('level', <code>AWS_LAMBDA_LOG_LEVEL</code>, levels, (level) => level || text.unset)}
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
    </div>
  );
}

const scenarioIds = scenarios.map((scenario) => scenario.id);

interface SelectProps<T extends string> {
  id: string;
  label: ComponentChildren;
  value: T;
  options: readonly T[];
  words: (option: T) => string;
  onChoose: (option: T) => void;
}

function Select<T extends string>({ id, label, value, options, words, onChoose }: SelectProps<T>) {
  return (
    <p class="pg-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        autocomplete="off"
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {words(option)}
          </option>
        ))}
      </select>
    </p>
  );
}
