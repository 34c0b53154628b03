import { type ScenarioId, scenarioById, scenarios } from '../../../../playground/scenarios.ts';
import {
  defaultState,
  formats,
  levels,
  type PlaygroundState,
  programs,
  subscribers,
  versions,
} from './state.ts';

/**
 * Most characters that an event may take in a link, after percent-encoding. Browsers take more; mail and chat
 * programs start to cut links not far above it.
 */
export const LINK_EVENT_LIMIT = 8000;

/** Most characters of RUST_LOG that a link may carry. */
const RUST_LOG_LIMIT = 400;

/** The keys of the link's query; the event's text is in the fragment, which no browser sends to a server. */
export type LinkKey = 'v' | 'with' | 'scenario' | 'log' | 'format' | 'level' | 'rust_log' | 'engine';

/** Something in a link that could not be used. What stands in for it is already in the state. */
export type LinkNotice =
  | { kind: 'unknown-value'; key: LinkKey; value: string; used: string }
  | { kind: 'unreadable-event' };

/** What a link says. */
export interface ParsedLink {
  state: PlaygroundState;
  notices: LinkNotice[];
}

const scenarioIds: readonly ScenarioId[] = scenarios.map((scenario) => scenario.id);

/**
 * Reads the state out of an address. Every part is optional and falls back alone, so a link from an older
 * version of this page opens with whatever it still says.
 * @param search the address's query, with or without `?`
 * @param hash the address's fragment, with or without `#`; one that isn't `event=…` is some heading's and is left alone
 */
export function parseLink(search: string, hash: string): ParsedLink {
  const query = new URLSearchParams(search);
  const notices: LinkNotice[] = [];

  const oneOf = <T extends string>(key: LinkKey, allowed: readonly T[], fallback: T): T => {
    const value = query.get(key);
    if (value === null) return fallback;
    const wanted = value.trim().toLowerCase();
    const found = allowed.find((candidate) => candidate.toLowerCase() === wanted);
    if (found === undefined)
      notices.push({ kind: 'unknown-value', key, value: shortened(value), used: fallback });
    return found ?? fallback;
  };

  const state: PlaygroundState = {
    version: oneOf('v', versions, defaultState.version),
    with: oneOf('with', versions, defaultState.with),
    scenario: oneOf('scenario', scenarioIds, defaultState.scenario),
    log: oneOf('log', subscribers, defaultState.log),
    format: oneOf('format', formats, defaultState.format),
    level: oneOf('level', levels, defaultState.level),
    rustLog: defaultState.rustLog,
    program: oneOf('engine', programs, defaultState.program),
    event: defaultState.event,
  };

  const rustLog = query.get('rust_log') ?? '';
  if (rustLog.length <= RUST_LOG_LIMIT) state.rustLog = rustLog;
  else notices.push({ kind: 'unknown-value', key: 'rust_log', value: shortened(rustLog), used: '' });

  const event = eventIn(hash);
  if (event === undefined) notices.push({ kind: 'unreadable-event' });
  else if (event !== scenarioById(state.scenario).event) state.event = event;

  return { state, notices };
}

/** @returns the event in a fragment, null if it holds none, undefined if its percent-encoding is broken. */
function eventIn(hash: string): string | null | undefined {
  const fragment = hash.replace(/^#/, '');
  if (!fragment.startsWith('event=')) return null;
  try {
    return decodeURIComponent(fragment.slice('event='.length));
  } catch {
    return undefined;
  }
}

/** A link, and whether the event had to stay out of it. */
export interface PrintedLink {
  /** `?…` with `#event=…` where the reader edited the event. */
  link: string;
  /** True when the edited event was longer than {@link LINK_EVENT_LIMIT}: the link opens the scenario's own. */
  eventLeftOut: boolean;
}

/**
 * Prints the state as a link; {@link parseLink} reads it back. The choices stand in it even where they are the
 * defaults, so that a later change of the defaults does not change what a shared link shows.
 */
export function printLink(state: PlaygroundState): PrintedLink {
  const query = new URLSearchParams({
    v: state.version,
    with: state.with,
    scenario: state.scenario,
    log: state.log,
    format: state.format,
  });
  if (state.level !== '') query.set('level', state.level);
  if (state.rustLog !== '') query.set('rust_log', state.rustLog);
  if (state.program !== 'model') query.set('engine', state.program);
  // Encoding never shortens a text, so what is too long already is not encoded at every keystroke.
  const tooLong = state.event !== null && state.event.length > LINK_EVENT_LIMIT;
  const event = state.event === null || tooLong ? '' : encoded(state.event);
  const eventLeftOut = tooLong || event.length > LINK_EVENT_LIMIT;
  const fragment = state.event === null || eventLeftOut ? '' : `#event=${event}`;
  return { link: `?${query}${fragment}`, eventLeftOut };
}

/** Also encodes what `encodeURIComponent` leaves but programs that find links in text take for the link's end. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40).toWellFormed()}…` : value;
}
