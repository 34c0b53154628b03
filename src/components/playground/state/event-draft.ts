/** The event in the editor, and what the reader typed before it was replaced. */
export interface EventDraft {
  /** The scenario's own event. */
  own: string;
  /** What stands in the editor. */
  text: string;
  /** Edited events that something else took the place of, the latest last. */
  kept: readonly string[];
}

/** @returns a draft of a scenario's event, or of the edited text that a link brought. */
export function draftOf(own: string, edited: string | null): EventDraft {
  return { own, text: edited ?? own, kept: [] };
}

/** @returns the edited text, or null while the scenario's own event stands unchanged. */
export function editedText(draft: EventDraft): string | null {
  return draft.text === draft.own ? null : draft.text;
}

export function edit(draft: EventDraft, text: string): EventDraft {
  return { ...draft, text };
}

/** Puts a scenario's event into the editor. What the reader had typed is kept for {@link restore}. */
export function fill(draft: EventDraft, own: string): EventDraft {
  const edited = editedText(draft);
  const unchanged = edited === null || edited === own;
  return { own, text: own, kept: unchanged ? draft.kept : [...without(draft.kept, edited), edited] };
}

/** Puts the event that a link brought into the editor, which may be an edited one. Keeps what was typed likewise. */
export function adopt(draft: EventDraft, own: string, edited: string | null): EventDraft {
  const filled = fill(draft, own);
  return edited === null ? filled : { own, text: edited, kept: without(filled.kept, edited) };
}

/**
 * Takes back the text that was replaced last. If an edited text stands in the editor, the two change places, so
 * pressing again goes round all of them and none is lost.
 */
export function restore(draft: EventDraft): EventDraft {
  const latest = draft.kept.at(-1);
  if (latest === undefined) return draft;
  const edited = editedText(draft);
  const others = draft.kept.slice(0, -1);
  return { ...draft, text: latest, kept: edited === null ? others : [edited, ...without(others, edited)] };
}

function without(texts: readonly string[], text: string): string[] {
  return texts.filter((other) => other !== text);
}

/** Lambda's limit for the event of a synchronous invocation, in bytes of UTF-8. Source: AWS, "Lambda quotas". */
export const EVENT_LIMIT = 6 * 1024 * 1024;

/** What is worth saying about an event's text before it is sent. None of it stops the reader but `too-large`. */
export type EventRemark = { kind: 'fine' } | { kind: 'not-json' } | { kind: 'too-large'; bytes: number };

/** @returns what to remark on this text; anything but JSON is legal input, for the function to reject. */
export function remarkOn(text: string): EventRemark {
  const bytes = new TextEncoder().encode(text).byteLength;
  if (bytes > EVENT_LIMIT) return { kind: 'too-large', bytes };
  try {
    JSON.parse(text);
    return { kind: 'fine' };
  } catch {
    return { kind: 'not-json' };
  }
}
