import type { PlaygroundText } from '../../data/text/playground.en.ts';
import { CommandLine } from './controls/CommandLine.tsx';
import { Notices } from './controls/Notices.tsx';
import { OpenInWebContainer } from './controls/OpenInWebContainer.tsx';
import { Settings } from './controls/Settings.tsx';
import { Results } from './panes/Results.tsx';
import type { PlaygroundProps } from './props.ts';
import type { MakeEngine } from './runs/use-runs.ts';
import { printLink } from './state/link.ts';
import { usePlayground } from './use-playground.ts';
import { Provenance } from './verdict/Provenance.tsx';
import { Verdicts } from './verdict/Verdicts.tsx';

interface Props extends PlaygroundProps {
  text: PlaygroundText;
  /** None while the page is built. */
  makeEngine?: MakeEngine;
}

/** Two versions of the crate, one invocation, and what each left behind. */
export function Playground(props: Props) {
  const { id, proofs, crates, about, text } = props;
  const playground = usePlayground(props);
  const { state, notices, ready, shown, running, inPage, sayCopied } = playground;
  return (
    <div class="pg" data-ready={ready ? '' : undefined}>
      <p class="pg-without-scripts">{text.withoutScripts}</p>
      <Settings
        {...props}
        playground={playground}
        ways={<OpenInWebContainer state={state} ready={ready} page={props.webcontainer} text={text} />}
      />
      <Notices notices={notices} eventLeftOut={printLink(state).eventLeftOut} text={text} />
      <Verdicts shown={shown} running={running} text={text} />
      <Results id={id} shown={shown} running={running} text={text} onCopied={sayCopied} />
      <div class="pg-provenance">
        <Provenance shown={shown} proofs={proofs} crates={crates} about={about} inPage={inPage} text={text} />
        <CommandLine shown={shown} text={text} onCopied={sayCopied} />
      </div>
    </div>
  );
}
