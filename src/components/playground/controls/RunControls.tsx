import { scenarios } from '../../../../playground/scenarios.ts';
import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import { type PlaygroundState, versions } from '../state/state.ts';
import { Select } from './Select.tsx';

interface Props {
  /** Makes the ids of this playground's fields its own. */
  id: string;
  state: PlaygroundState;
  text: PlaygroundText;
  onChoose: (change: Partial<PlaygroundState>) => void;
}

const scenarioIds = scenarios.map((scenario) => scenario.id);

/** Which versions, and what happens in the handler. */
export function RunControls({ id, state, text, onChoose }: Props) {
  const version = (option: string) => option;
  return (
    <>
      <Select
        id={`${id}-version`}
        label={text.version}
        value={state.version}
        options={versions}
        words={version}
        onChoose={(chosen) => onChoose({ version: chosen })}
      />
      <Select
        id={`${id}-with`}
        label={text.comparedWith}
        value={state.with}
        options={versions}
        words={version}
        onChoose={(chosen) => onChoose({ with: chosen })}
      />
      <Select
        id={`${id}-scenario`}
        label={text.scenario}
        value={state.scenario}
        options={scenarioIds}
        words={(scenario) => text.scenarios[scenario]}
        onChoose={(scenario) => onChoose({ scenario })}
      />
    </>
  );
}
