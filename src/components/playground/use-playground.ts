import { useEffect, useState } from 'preact/hooks';
import { scenarioById } from '../../../playground/scenarios.ts';
import type { PlaygroundText } from '../../data/text/playground.en.ts';
import type { PlaygroundProps } from './props.ts';
import { type MakeEngine, useRuns } from './runs/use-runs.ts';
import { adopt, draftOf, type EventDraft, editedText, fill, remarkOn } from './state/event-draft.ts';
import type { LinkNotice } from './state/link.ts';
import { defaultState, isSameState, type PlaygroundState } from './state/state.ts';
import { useAddress } from './state/use-address.ts';

interface Given extends PlaygroundProps {
  text: PlaygroundText;
  makeEngine?: MakeEngine | undefined;
  /** Told of each state before it is run. */
  onRun?: (state: PlaygroundState) => void;
}

/** What the reader set, what was seen of it, and what the reader can do about it. */
export function usePlayground({ preset, seen, ownsAddress, text, makeEngine, onRun }: Given) {
  const [state, setState] = useState(preset);
  const [draft, setDraft] = useState(() => draftOf(scenarioById(preset.scenario).event, preset.event));
  const [notices, setNotices] = useState<LinkNotice[]>([]);
  const [note, setNote] = useState('');
  const [isMoreOpen, setMoreOpen] = useState(false);
  const [ready, setReady] = useState(false);
  const runs = useRuns({ state: preset, seen, turn: 0 }, makeEngine);

  /** Runs a state, but for an event that Lambda would not take. */
  const run = (next: PlaygroundState, coldStart: boolean) => {
    const remark = remarkOn(next.event ?? '');
    const tooLarge = remark.kind === 'too-large';
    setNote(tooLarge ? text.eventTooLarge(remark.bytes) : '');
    if (tooLarge) return;
    onRun?.(next);
    runs.run(next, coldStart);
  };

  const writeAddress = useAddress(ownsAddress, (link) => {
    setNotices(link.notices);
    if (isSameState(link.state, state)) return;
    setState(link.state);
    if (hasMore(link.state)) setMoreOpen(true);
    setDraft(adopt(draft, scenarioById(link.state.scenario).event, link.state.event));
    run(link.state, true);
  });

  // The fields are closed until a press on them can be answered.
  useEffect(() => setReady(true), []);

  /** A choice among given ones, whose result follows at once, from a new process. */
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
    run(next, true);
  };

  /** A keystroke, whose result waits for a press of *Invoke*. */
  const type = (change: Partial<PlaygroundState>) => {
    const next = { ...state, ...change };
    setState(next);
    setNote('');
    writeAddress(next, true);
  };

  const typeEvent = (changed: EventDraft) => {
    setDraft(changed);
    type({ event: editedText(changed) });
  };

  const press = (coldStart: boolean) => {
    writeAddress(state, false);
    run(state, coldStart);
  };

  return {
    ...runs,
    state,
    draft,
    notices,
    ready,
    /** Whether the settings that are hidden where there is little room were opened. */
    isMoreOpen,
    toggleMore: () => setMoreOpen(!isMoreOpen),
    /** What was said last about a press; else, whether the settings have changed since the run on the page. */
    note: note || (isSameState(runs.shown.state, state) ? '' : text.pending),
    choose,
    type,
    typeEvent,
    invoke: () => press(false),
    coldStart: () => press(true),
    sayCopied: (worked: boolean) => setNote(worked ? text.copied : text.copyFailed),
  };
}

/** Whether a link sets what is hidden where there is little room. */
function hasMore({ log, format, level, rustLog, event }: PlaygroundState): boolean {
  return !isSameState({ ...defaultState, log, format, level, rustLog, event }, defaultState);
}
