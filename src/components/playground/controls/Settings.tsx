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

/**
 * All that the reader can set and press. Ctrl+Enter or Cmd+Enter invokes from any field. Where there is little
 * room, the style sheet keeps the log set-up and the event behind a button.
 */
export function Settings({ id, ownsAddress, page, text, playground, actions, ways }: Props) {
  const { state, draft, ready, running, arrived, note, isMoreOpen } = playground;
  const { choose, type, typeEvent, invoke, coldStart, toggleMore } = playground;
  const slow = useIsSlow(running);

  return (
    <form
      class={ownsAddress ? 'pg-form needs-scripts' : 'pg-form pg-compact needs-scripts'}
      // Without a name it is no landmark: an article may have several, which would all be called the same.
      aria-label={ownsAddress ? text.settings : undefined}
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
        <div class="pg-controls">
          <RunControls id={id} state={state} text={text} onChoose={choose} />
          <button
            type="button"
            class="pg-button pg-more-toggle"
            aria-expanded={isMoreOpen}
            aria-controls={`${id}-more`}
            onClick={toggleMore}
          >
            {text.moreSettings}
          </button>
          <div id={`${id}-more`} class={isMoreOpen ? 'pg-more pg-open' : 'pg-more'}>
            <LogControls id={id} state={state} text={text} onChoose={choose} onType={type} />
            <EventEditor id={id} draft={draft} text={text} onDraft={typeEvent} />
          </div>
        </div>
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
            {slow ? runningIn(text, arrived) : note}
          </p>
        </div>
      </fieldset>
    </form>
  );
}

function runningIn(text: PlaygroundText, arrived: number | null): string {
  return arrived === null ? text.running : text.loadingCrate(arrived);
}
