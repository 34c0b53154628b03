import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adopt,
  draftOf,
  EVENT_LIMIT,
  type EventDraft,
  edit,
  editedText,
  fill,
  remarkOn,
  restore,
} from './event-draft.ts';

describe('the event in the editor', () => {
  it("is the scenario's own until it is edited", () => {
    const draft = draftOf('own', null);
    expect(draft.text).toBe('own');
    expect(editedText(draft)).toBeNull();
    expect(editedText(edit(draft, 'mine'))).toBe('mine');
    expect(editedText(edit(edit(draft, 'mine'), 'own'))).toBeNull();
  });

  it('follows the scenario and offers nothing to take back while it was not edited', () => {
    const draft = fill(draftOf('error', null), 'panic');
    expect(draft).toEqual({ own: 'panic', text: 'panic', kept: [] });
  });

  it('is kept when a scenario fills in its own, and can be taken back', () => {
    const filled = fill(draftOf('error', 'mine'), 'panic');
    expect(filled.text).toBe('panic');
    expect(restore(filled)).toEqual({ own: 'panic', text: 'mine', kept: [] });
  });

  it('changes places with an edited one when taken back', () => {
    const second = edit(fill(draftOf('error', 'first'), 'panic'), 'second');
    const restored = restore(second);
    expect(restored.text).toBe('first');
    expect(restore(restored).text).toBe('second');
  });

  it('is kept when a link brings another one', () => {
    const opened = adopt(draftOf('error', 'mine'), 'panic', 'brought');
    expect(opened).toEqual({ own: 'panic', text: 'brought', kept: ['mine'] });
    expect(adopt(opened, 'panic', null)).toEqual({ own: 'panic', text: 'panic', kept: ['mine', 'brought'] });
  });

  it('is not kept twice', () => {
    const again = edit(fill(draftOf('error', 'mine'), 'panic'), 'mine');
    expect(fill(again, 'success').kept).toEqual(['mine']);
  });

  it('never loses a text that the reader typed', () => {
    type Step = (draft: EventDraft) => EventDraft;
    const step: fc.Arbitrary<{ typed?: string; step: Step }> = fc.oneof(
      fc
        .constantFrom('error', 'panic', 'success')
        .map((own) => ({ step: (draft: EventDraft) => fill(draft, own) })),
      fc.constant({ step: restore }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.option(fc.integer())), { maxLength: 20 }), (steps) => {
        let draft = draftOf('error', null);
        const typed = new Set<string>();
        for (const [{ step: apply }, number] of steps) {
          draft = apply(draft);
          // The reader types over a scenario's own event only: typing over a text replaces it by the reader's own wish.
          if (number !== null && editedText(draft) === null) {
            draft = edit(draft, `typed ${number}`);
            typed.add(draft.text);
          }
        }
        for (const text of typed) expect([draft.text, ...draft.kept]).toContain(text);
      }),
    );
  });
});

describe('a remark', () => {
  it('hints at a text that is not JSON', () => {
    expect(remarkOn('{not json').kind).toBe('not-json');
    expect(remarkOn('').kind).toBe('not-json');
    expect(remarkOn('7').kind).toBe('fine');
  });

  it("counts bytes, not characters, against Lambda's limit", () => {
    const quarter = '\u{1f680}'.repeat(EVENT_LIMIT / 4);
    expect(remarkOn(quarter).kind).toBe('not-json');
    expect(remarkOn(`${quarter}x`)).toEqual({ kind: 'too-large', bytes: EVENT_LIMIT + 1 });
  });
});
