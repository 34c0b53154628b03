import type { ComponentChildren } from 'preact';

interface Props<T extends string> {
  id: string;
  label: ComponentChildren;
  value: T;
  options: readonly T[];
  words: (option: T) => string;
  onChoose: (option: T) => void;
}

/** A native select with its visible label. */
export function Select<T extends string>({ id, label, value, options, words, onChoose }: Props<T>) {
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
