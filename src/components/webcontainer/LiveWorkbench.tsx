import { useEffect, useState } from 'preact/hooks';
import type { PlaygroundText } from '../../data/text/playground.en.ts';
import type { WebcontainerText } from '../../data/text/webcontainer.en.ts';
import { Notices } from '../playground/controls/Notices.tsx';
import { Settings } from '../playground/controls/Settings.tsx';
import { Results } from '../playground/panes/Results.tsx';
import { edit } from '../playground/state/event-draft.ts';
import { printLink } from '../playground/state/link.ts';
import type { PlaygroundState, Program } from '../playground/state/state.ts';
import { usePlayground } from '../playground/use-playground.ts';
import { Verdicts } from '../playground/verdict/Verdicts.tsx';
import type { Remedy } from './container/trouble.ts';
import { Files } from './Files.tsx';
import { Invitation } from './Invitation.tsx';
import { LOST_IN, lostLine } from './judge.ts';
import { eventBeside, eventFor } from './kept-event.ts';
import { ProgramChoice } from './ProgramChoice.tsx';
import type { Project } from './project/project.ts';
import { type Kept, keep } from './project/storage.ts';
import type { WorkbenchProps } from './props.ts';
import { Spoken } from './Spoken.tsx';
import { Status } from './Status.tsx';
import { Terminal } from './Terminal.tsx';
import { useProject } from './use-project.ts';
import { useSilence, useWorkbench } from './use-workbench.ts';
import type { Where } from './workbench.ts';

interface Props extends WorkbenchProps {
  playgroundText: PlaygroundText;
  text: WebcontainerText;
  project: Project;
  kept: Kept;
}

/** The page with its project: files, processes, and what they leave behind. */
export function LiveWorkbench(props: Props) {
  const { id, text, playgroundText, project, vendor, kept, pull } = props;
  const [where, setWhere] = useState<Where>('page');
  const workbench = useWorkbench(project, vendor, props.crates, text);
  const { bench, terminals } = workbench;
  const onRun = ({ program }: PlaygroundState) => {
    workbench.clear();
    bench.program = program;
  };
  const playground = usePlayground({
    ...props,
    text: playgroundText,
    makeEngine: workbench.makeEngine,
    onRun,
  });
  const { state, draft, shown, running, arrived, ready, notices } = playground;
  const files = useProject(project, eventBeside(state));
  const waiting = running && where === 'webcontainer' && workbench.isReady && arrived === null;
  useSilence(waiting, workbench.hitch, terminals, workbench.tellSilent);

  useEffect(() => {
    if (!ready) return;
    const event = eventFor(state, kept.event);
    if (event !== null) playground.typeEvent(edit(draft, event));
  }, [ready]);

  useEffect(() => {
    if (ready) keep(() => localStorage, { edits: project.edits, event: eventBeside(state) });
  }, [state]);

  const goTo = (next: Where) => {
    bench.where = next;
    setWhere(next);
    playground.coldStart();
  };
  const run = () => goTo('webcontainer');
  const stop = () => bench.stop(text.stopped);
  /** In the container the result follows at once; the page's own engine has the model only. */
  const chooseProgram = (program: Program) =>
    where === 'webcontainer' ? playground.choose({ program }) : playground.type({ program });

  const isCrate =
    state.program === 'crate' &&
    [state.version, state.with].some((version) => (workbench.withoutCrate[version] ?? null) === null);

  const remedy: Record<Remedy, () => void> = {
    'keep-waiting': workbench.keepWaiting,
    reload: () => location.reload(),
    'run-again': run,
    'take-over'() {
      bench.takeOver();
      run();
    },
  };

  return (
    <div class="pg wc" data-ready={ready ? '' : undefined}>
      <Invitation
        found={lostLine(shown)}
        pull={pull}
        text={text}
        onOpen={() => files.setOpen(LOST_IN.file)}
      />
      <Files project={project} files={files} loaded={workbench.loadedCrates} text={text} onRun={run} />
      <Settings
        {...props}
        text={playgroundText}
        playground={{ ...playground, invoke: run }}
        actions={
          <>
            <button type="button" class="pg-button" disabled={!running} onClick={stop}>
              {text.stop}
            </button>
            <ProgramChoice id={id} program={state.program} text={text} onChoose={chooseProgram} />
          </>
        }
        ways={
          <a class="pg-button" href={props.playground + printLink(state).link}>
            {playgroundText.openInPlayground}
          </a>
        }
      />
      <Notices notices={notices} eventLeftOut={printLink(state).eventLeftOut} text={playgroundText} />
      <Status
        phase={workbench.phase}
        where={where}
        program={state.program}
        text={text}
        onRemedy={(wanted) => remedy[wanted]()}
        onUsePageEngine={() => goTo('page')}
        onEnd={workbench.end}
      />
      <div class="wc-terminals">
        {(['server', 'function'] as const).map((process) => (
          <Terminal
            key={process}
            {...text.terminals[process === 'function' && isCrate ? 'crate' : process]}
            empty={text.terminalEmpty}
            lines={terminals[process]}
          />
        ))}
      </div>
      <Verdicts shown={shown} running={running} text={playgroundText} />
      <Spoken shown={shown} without={workbench.withoutCrate} text={text} />
      <Results
        id={id}
        shown={shown}
        running={running}
        text={playgroundText}
        onCopied={playground.sayCopied}
      />
    </div>
  );
}
