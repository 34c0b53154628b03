import type { WebcontainerText } from '../../data/text/webcontainer.en.ts';
import { Select } from '../playground/controls/Select.tsx';
import { type Program, programs } from '../playground/state/state.ts';

interface Props {
  id: string;
  program: Program;
  text: WebcontainerText;
  onChoose: (program: Program) => void;
}

/** What runs as the function in the WebContainer. */
export function ProgramChoice({ id, program, text, onChoose }: Props) {
  return (
    <Select
      id={`${id}-program`}
      label={text.program}
      value={program}
      options={programs}
      words={(one) => text.programs[one]}
      onChoose={onChoose}
    />
  );
}
