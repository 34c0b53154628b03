import type { Sighting } from '../../../playground/engines/container.ts';
import type { InTrouble } from './container/boot.ts';

/** A line of a terminal, and whose: two versions run at once. */
export interface TerminalLine {
  version: string;
  text: string;
  /** How the line is drawn: what the process wrote, or what is said of the process. */
  kind: 'exchange' | 'stdout' | 'stderr' | 'line' | 'exit';
}

export interface Terminals {
  server: readonly TerminalLine[];
  function: readonly TerminalLine[];
}

export const noLines: Terminals = { server: [], function: [] };

/** So many lines stay; older ones go. */
export const TERMINAL_LIMIT = 500;

/**
 * @param ended says that a process ended
 * @returns the terminals with what was sighted at their end
 */
export function withSighting(
  terminals: Terminals,
  version: string,
  sighting: Sighting,
  ended: (code: number) => string,
): Terminals {
  const texts = textsOf(sighting, ended);
  const added = texts.map((text): TerminalLine => ({ version, text, kind: sighting.kind }));
  const lines = [...terminals[sighting.process], ...added].slice(-TERMINAL_LIMIT);
  return { ...terminals, [sighting.process]: lines };
}

function textsOf(sighting: Sighting, ended: (code: number) => string): string[] {
  switch (sighting.kind) {
    case 'exchange': {
      const { method, path, status } = sighting.exchange;
      return [`${method} ${path} → ${status}`];
    }
    case 'exit':
      return [ended(sighting.code)];
    case 'line':
      return [sighting.text];
    case 'stdout':
    case 'stderr':
      return sighting.text.replace(/\n$/, '').split('\n');
  }
}

/** What a process that ended by itself tells of why. */
function crashIn(sighting: Sighting, before: readonly TerminalLine[]): 'crashed' | 'out-of-memory' | null {
  if (sighting.kind !== 'exit') return null;
  const text = before.slice(-60).map((line) => line.text);
  // V8 says so before it aborts, which is signal 6; what runs out under a limit of the system is killed by signal 9.
  if (text.some((line) => /heap out of memory/i.test(line)) || sighting.code === 137) return 'out-of-memory';
  // The server has no end of its own.
  if (sighting.process === 'server') return 'crashed';
  // Node ends its report of an uncaught error with its own version.
  const uncaught = sighting.code !== 0 && text.some((line) => /^Node\.js v\d+/.test(line));
  return uncaught || sighting.code > 128 ? 'crashed' : null;
}

/**
 * @param hitch what had gone wrong before
 * @returns what has gone wrong after a sighting: the crash that it tells of; but whoever was called silent has spoken
 */
export function hitchAfter(
  hitch: InTrouble | null,
  sighting: Sighting,
  before: readonly TerminalLine[],
): InTrouble | null {
  const crash = crashIn(sighting, before);
  if (crash !== null) return { kind: 'trouble', trouble: crash, detail: '' };
  return hitch?.trouble === 'silent' ? null : hitch;
}
