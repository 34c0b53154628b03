import { useRef } from 'preact/hooks';
import type { PlaygroundText } from '../../../data/text/playground.en.ts';
import { type EventDraft, edit, editedText, fill, remarkOn, restore } from '../state/event-draft.ts';

interface Props {
  id: string;
  draft: EventDraft;
  text: PlaygroundText;
  onDraft: (draft: EventDraft) => void;
}

/** The event as text. Tab leaves the field, as anywhere. */
export function EventEditor({ id, draft, text, onDraft }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const remark = remarkOn(draft.text);

  /** The pressed button may go with its purpose, so the focus moves to what it changed. */
  const press = (changed: EventDraft) => {
    onDraft(changed);
    field.current?.focus();
  };

  return (
    <div class="pg-event">
      <label for={`${id}-event`}>{text.event}</label>
      <textarea
        ref={field}
        id={`${id}-event`}
        aria-describedby={`${id}-event-remark`}
        rows={3}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={draft.text}
        onInput={({ currentTarget }) => onDraft(edit(draft, currentTarget.value))}
      />
      <div class="pg-event-below">
        <p id={`${id}-event-remark`} class="pg-quiet">
          {remark.kind === 'not-json' && text.eventNotJson}
          {remark.kind === 'too-large' && text.eventTooLarge(remark.bytes)}
          {remark.kind === 'fine' && text.eventIsJson}
        </p>
        {editedText(draft) !== null && (
          <button type="button" class="pg-button" onClick={() => press(fill(draft, draft.own))}>
            {text.useOwnEvent}
          </button>
        )}
        {draft.kept.length > 0 && (
          <button type="button" class="pg-button" onClick={() => press(restore(draft))}>
            {text.restoreEvent}
          </button>
        )}
      </div>
    </div>
  );
}
