import { Declined } from '../../../run.ts';
import type { Level, Subscriber } from './dispatch.ts';

export type LevelFilter = 'OFF' | 'ERROR' | 'WARN' | 'INFO' | 'DEBUG' | 'TRACE';

const LEVELS: readonly LevelFilter[] = ['OFF', 'ERROR', 'WARN', 'INFO', 'DEBUG', 'TRACE'];

interface Directive {
  /** The modules that it speaks of, by the beginning of their path; empty for all. */
  target: string;
  level: LevelFilter;
}

/** The crates that say something at a verbose level. The model keeps silent for them, so it must not be asked. */
export const VERBOSE_CRATES = {
  DEBUG: ['hyper_util', 'tower'],
  TRACE: ['hyper_util', 'tower', 'lambda_runtime'],
};

/** `LevelFilter::from_str`: names in any case, numbers, and nothing at all for ERROR. Undefined where it fails. */
export function parseLevelFilter(text: string): LevelFilter | undefined {
  if (text === '') return 'ERROR';
  if (/^\+?\d+$/.test(text)) return LEVELS[Number(text)];
  return LEVELS.find((level) => level.toLowerCase() === text.toLowerCase());
}

/** `Level::from_str`: as a level filter, but neither OFF nor nothing is a level. */
export function parseLevel(text: string): LevelFilter | undefined {
  const level = text === '' ? undefined : parseLevelFilter(text);
  return level === 'OFF' ? undefined : level;
}

/**
 * `EnvFilter` with the directives of `RUST_LOG`; the default level counts only where there are none.
 * https://docs.rs/tracing-subscriber/0.3.23/tracing_subscriber/filter/struct.EnvFilter.html#directives
 * @throws {Declined} for directives with spans, fields or unusual characters, and for levels that this model is silent on
 */
export function envFilter(rustLog: string, defaultLevel: LevelFilter): Subscriber['enabled'] {
  const parts = rustLog.split(',').filter((part) => part !== '');
  const directives = parts.length === 0 ? [{ target: '', level: defaultLevel }] : parts.map(parseDirective);
  for (const { target, level } of directives) {
    if (level !== 'DEBUG' && level !== 'TRACE') continue;
    const reached = VERBOSE_CRATES[level].find(
      (crate) => crate.startsWith(target) || target.startsWith(crate),
    );
    if (reached !== undefined) throw tooVerbose(reached, level);
  }
  return (level: Level, target) => {
    const decisive = directives
      .filter((directive) => target.startsWith(directive.target))
      .reduce<Directive>(moreSpecific, { target: '', level: 'OFF' });
    return LEVELS.indexOf(level) <= LEVELS.indexOf(decisive.level);
  };
}

/** The longer target decides; of two equal ones, the later. */
const moreSpecific = (best: Directive, other: Directive) =>
  other.target.length >= best.target.length ? other : best;

function parseDirective(text: string): Directive {
  const [target = '', level, ...rest] = text.split('=');
  if (!/^[\w:-]+$/.test(target) || rest.length > 0) throw tooElaborate(text);
  if (level === undefined) {
    const bare = parseLevelFilter(target);
    return bare === undefined ? { target, level: 'TRACE' } : { target: '', level: bare };
  }
  const parsed = level === '' ? 'TRACE' : parseLevelFilter(level);
  if (parsed === undefined) throw tooElaborate(text);
  return { target, level: parsed };
}

const tooElaborate = (directive: string) =>
  new Declined(
    `The model does not know what RUST_LOG does with "${directive}"; use levels such as error, or module=level.`,
  );

const tooVerbose = (crate: string, level: LevelFilter) =>
  new Declined(
    `The model does not know what ${crate} logs at ${level}; use off, error, warn or info for it.`,
  );
