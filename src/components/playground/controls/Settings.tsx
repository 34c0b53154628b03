import type { ComponentChildren } from 'preact';
import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import { useIsSlow } from '../runs/use-is-slow.ts';
import type { usePlayground } from '../use-playground.ts';
import { EventEditor } from './EventEditor.tsx';
import { LogControls } from './LogControls.tsx';
import { RunControls } from './RunControls.tsx';
import { Sharing } from './Sharing.tsx';

interface Props {
  id: string;
  ownsAddress: boolean;
  page: string;
  text: PlaygroundText;
  playground: Omit<ReturnType<typeof usePlayground>, 'shown' | 'inPage' | 'run'>;
  /** What can be pressed beside *Invoke*; by default, *Cold start*. */
  actions?: ComponentChildren;
  /** Where else the state can go. */
  ways?: ComponentChildren;
}

/** All that the reader can set and press. Ctrl+Enter or Cmd+Enter invokes from any field. */
export function Settings({ id, ownsAddress, page, text, playground, actions, ways }: Props) {
  const { state, draft, ready, running, note, choose, type, typeEvent, invoke, coldStart } = playground;
  const slow = useIsSlow(running);

  const runControls = <RunControls id={id} state={state} text={text} onChoose={choose} />;
  const logControls = <LogControls id={id} state={state} text={text} onChoose={choose} onType={type} />;
  const eventEditor = <EventEditor id={id} draft={draft} text={text} onDraft={typeEvent} />;

  return (
    <form
      class="pg-form needs-scripts"
      aria-label={text.settings}
      onSubmit={(event) => {
        event.preventDefault();
        invoke();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        invoke();
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
          {actions ?? (
            <button type="button" class="pg-button" onClick={coldStart}>
              {text.coldStart}
            </button>
          )}
          <Sharing
            state={state}
            ownsAddress={ownsAddress}
            page={page}
            text={text}
            onCopied={playground.sayCopied}
          />
          {ways}
          <p class="pg-note" role="status">
            {slow ? text.running : note}
          </p>
        </div>
      </fieldset>
    </form>
  );
}
