import { useEffect, useRef, useState } from 'preact/hooks';
import type { Engine } from '../../../playground/run.ts';
import { scenarioById } from '../../../playground/scenarios.ts';
import type { PlaygroundText } from '../../data/text/playground.en.ts';
import { CommandLine } from './controls/CommandLine.tsx';
import { EventEditor } from './controls/EventEditor.tsx';
import { LogControls } from './controls/LogControls.tsx';
import { Notices } from './controls/Notices.tsx';
import { RunControls } from './controls/RunControls.tsx';
import { Sharing } from './controls/Sharing.tsx';
import { Results } from './panes/Results.tsx';
import type { Seen } from './runs/hosted-function.ts';
import type { Proofs } from './runs/proof.ts';
import { useIsSlow } from './runs/use-is-slow.ts';
import { type Pair, useRuns } from './runs/use-runs.ts';
import { adopt, draftOf, type EventDraft, editedText, fill, remarkOn } from './state/event-draft.ts';
import { type LinkNotice, type ParsedLink, printLink } from './state/link.ts';
import { isSameState, type PlaygroundState } from './state/state.ts';
import { useAddress } from './state/use-address.ts';
import { Provenance } from './verdict/Provenance.tsx';
import { Verdicts } from './verdict/Verdicts.tsx';

/** What the page's build hands to the page, as JSON. */
export interface PlaygroundProps {
  /** Makes the ids of this playground's elements its own. */
  id: string;
  preset: PlaygroundState;
  /** What the preset's runs left behind, computed when the page was built. */
  seen: Pair<Seen>;
  proofs: Proofs;
  /** Whether the page is this playground's own, so that its address carries the state. */
  ownsAddress: boolean;
  /** Address of the page whose address carries the state. */
  page: string;
  /** Address of the page that says how the site knows. */
  about: string;
}

interface Props extends PlaygroundProps {
  text: PlaygroundText;
  /** Makes the engine; none while the page is built. */
  engine?: (onFallback: () => void) => Engine;
}

/** Two versions of the crate, one invocation, and what each left behind. */
export function Playground({ id, preset, seen, proofs, ownsAddress, page, about, text, engine }: Props) {
  const [state, setState] = useState(preset);
  const [draft, setDraft] = useState(() => draftOf(scenarioById(preset.scenario).event, preset.event));
  const [notices, setNotices] = useState<LinkNotice[]>([]);
  const [note, setNote] = useState('');
  const [inPage, setInPage] = useState(false);
  const [ready, setReady] = useState(false);
  const made = useRef<Engine>();
  made.current ??= engine?.(() => setInPage(true));
  const { shown, running, run } = useRuns({ state: preset, seen, turn: 0 }, made.current);

  const runIfAllowed = (next: PlaygroundState, coldStart: boolean) => {
    const remark = remarkOn(next.event ?? '');
    if (remark.kind === 'too-large') setNote(text.eventTooLarge(remark.bytes));
    else {
      setNote('');
      run(next, coldStart);
    }
  };

  const writeAddress = useAddress(ownsAddress, (link: ParsedLink) => {
    setNotices(link.notices);
    if (isSameState(link.state, state)) return;
    setState(link.state);
    setDraft(adopt(draft, scenarioById(link.state.scenario).event, link.state.event));
    runIfAllowed(link.state, true);
  });

  useEffect(() => setReady(true), []);

  const choose = (change: Partial<PlaygroundState>) => {
    let next = { ...state, ...change };
    if (next.scenario !== state.scenario) {
      const filled = fill(draft, scenarioById(next.scenario).event);
      setDraft(filled);
      next = { ...next, event: editedText(filled) };
    }
    setState(next);
    setNotices([]);
    writeAddress(next, false);
    runIfAllowed(next, true);
  };

  const type = (change: Partial<PlaygroundState>) => {
    const next = { ...state, ...change };
    setState(next);
    writeAddress(next, true);
  };

  const typeEvent = (changed: EventDraft) => {
    setDraft(changed);
    type({ event: editedText(changed) });
  };

  const onCopied = (worked: boolean) => setNote(worked ? text.copied : text.copyFailed);
  const slow = useIsSlow(running);
  const pending = !isSameState(shown.state, state);

  const runControls = <RunControls id={id} state={state} text={text} onChoose={choose} />;
  const logControls = <LogControls id={id} state={state} text={text} onChoose={choose} onType={type} />;
  const eventEditor = <EventEditor id={id} draft={draft} text={text} onDraft={typeEvent} />;

  return (
    <div class="pg" data-ready={ready ? '' : undefined}>
      <form
        class="pg-form needs-scripts"
        aria-label={text.settings}
        onSubmit={(event) => {
          event.preventDefault();
          runIfAllowed(state, false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            runIfAllowed(state, false);
          }
        }}
      >
        <fieldset class="pg-fieldset" disabled={!ready}>
          {ownsAddress ? (
            <>
              <div class="pg-controls">
                {runControls}
                {logControls}
              </div>
              {eventEditor}
            </>
          ) : (
            <>
              <div class="pg-controls">{runControls}</div>
              <details class="pg-more">
                <summary>{text.moreSettings}</summary>
                <div class="pg-controls">{logControls}</div>
                {eventEditor}
              </details>
            </>
          )}
          <div class="pg-actions">
            <button type="submit" class="pg-invoke" aria-keyshortcuts="Control+Enter Meta+Enter">
              {text.invoke}
            </button>
            <button type="button" class="pg-button" onClick={() => runIfAllowed(state, true)}>
              {text.coldStart}
            </button>
            <Sharing state={state} ownsAddress={ownsAddress} page={page} text={text} onCopied={onCopied} />
            <p class="pg-note" role="status">
              {slow ? text.running : note || (pending ? text.pending : '')}
            </p>
          </div>
        </fieldset>
      </form>
      <Notices notices={notices} eventLeftOut={printLink(state).eventLeftOut} text={text} />
      <Verdicts shown={shown} running={running} text={text} />
      <Results id={id} shown={shown} running={running} text={text} onCopied={onCopied} />
      <div class="pg-provenance">
        <Provenance shown={shown} proofs={proofs} about={about} inPage={inPage} text={text} />
        <CommandLine
          state={shown.state}
          versions={[...new Set([shown.state.version, shown.state.with])]}
          text={text}
          onCopied={onCopied}
        />
      </div>
    </div>
  );
}
