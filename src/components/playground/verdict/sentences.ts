import { type Assessment, assess, type Logged, type Told } from '../../../../playground/assess.ts';
import type { Check, RunPart } from '../runs/compare.ts';
import type { Outcome } from '../runs/hosted-function.ts';

/** How a state is drawn: the site's three, and one for what is none of them. */
export type Tone = 'lost' | 'logged' | 'ends' | 'other';

/** A state's word beside its sign. */
export interface Badge {
  tone: Tone;
  word: string;
}

/** What is said of one run. */
export interface Verdict {
  badges: Badge[];
  /** One sentence, or two where the process ended or logged more than once. */
  sentence: string;
}

/** The words that a verdict needs; a kind without its words does not compile. */
export interface VerdictText {
  /** What Lambda was told, and what the log holds of it. */
  sentences: Record<Told['kind'], Record<Logged['kind'], string>>;
  words: Record<Logged['kind'] | 'rejected' | 'lost' | 'ended' | 'declined' | 'failed', string>;
  loggedTimes: (lines: number) => string;
  ended: (exit: number) => string;
  /** Said after an engine's own words when it broke or was stopped. */
  afterFailure: string;
}

/** The words for what came of a run of the crate beside the model's. */
export interface CheckedText {
  words: Record<Check['kind'], string>;
  /** What the page does where they differ. */
  crateIsBelieved: string;
  /** Said where the model sits out since an earlier event of the same process. */
  missedEarlier: string;
  /** Said where the crate has a result and the model broke, or was stopped; with the model's own words. */
  modelBroke: (words: string) => string;
  /** The places that `place` counts, such as lines. */
  where: Record<RunPart, (place: number) => string>;
  model: string;
  crate: string;
  /** Where the one has nothing more and the other has. */
  nothing: Record<RunPart, string>;
}

const tones: Record<Logged['kind'], Tone> = {
  'with-request-id': 'logged',
  'without-request-id': 'logged',
  'only-stderr': 'lost',
  nothing: 'lost',
  'not-needed': 'logged',
};

/** @returns what an order's outcome is called, and the sentence that says what was seen. */
export function verdictOf(outcome: Outcome, text: VerdictText): Verdict {
  switch (outcome.kind) {
    case 'run':
      return verdictOn(assess(outcome.run), text);
    case 'declined':
      return { badges: [{ tone: 'other', word: text.words.declined }], sentence: outcome.sentence };
    case 'failed':
      return {
        badges: [{ tone: 'other', word: text.words.failed }],
        sentence: `${outcome.message} ${text.afterFailure}`,
      };
  }
}

function verdictOn({ told, logged, process, errorLines }: Assessment, text: VerdictText): Verdict {
  const badges: Badge[] = [{ tone: tones[logged.kind], word: text.words[logged.kind] }];
  if (told.kind === 'rejected' || told.kind === 'lost') {
    badges.push({ tone: 'other', word: text.words[told.kind] });
  }
  if (process.kind === 'ended') badges.push({ tone: 'ends', word: text.words.ended });
  const sentences = [
    text.sentences[told.kind][logged.kind],
    ...(errorLines > 1 ? [text.loggedTimes(errorLines)] : []),
    ...(process.kind === 'ended' ? [text.ended(process.exit)] : []),
  ];
  return { badges, sentence: sentences.join(' ') };
}

/** @returns what is said beside the word for what came of the crate's run and the model's, if anything */
export function remarkOn(check: Check, text: CheckedText): string | null {
  switch (check.kind) {
    case 'crate-alone':
      return check.sentence ?? text.missedEarlier;
    case 'broken':
      return text.modelBroke(check.message);
    case 'differ':
      return text.crateIsBelieved;
    case 'agree':
    case 'without-crate':
      return null;
  }
}

/** @returns whether a line that was due is missing from this run's log. */
export function isLost(outcome: Outcome): boolean {
  return outcome.kind === 'run' && tones[assess(outcome.run).logged.kind] === 'lost';
}
