/** What can keep a WebContainer from a reader, or take it away. */
export const troubles = [
  /** The browser lacks what WebContainers are built on. */
  'unsupported',
  /** The page was sent without the headers that isolate it, or stands in another page's frame. */
  'not-isolated',
  /** The page's policy, as it was sent, forbids the vendor's frame. */
  'blocked-by-policy',
  'offline',
  'cookies-blocked',
  /** Nothing answers at the vendor's address: a network that blocks it, or an outage. */
  'unreachable',
  /** Something answers there, such as a 404, and it is no WebContainer. */
  'refused',
  'timed-out',
  /** Another tab of this site runs one. */
  'second-tab',
  /** A process ended without being asked to. */
  'crashed',
  /** It was there, and answers no more. */
  'silent',
  /** It was there, and refused what it was asked, such as to write a file, with a message of its own. */
  'not-done',
  'out-of-memory',
  /** Ended on purpose: by the reader, or for another tab. */
  'torn-down',
  /** The package itself failed, with a message of its own. */
  'failed',
] as const;

export type Trouble = (typeof troubles)[number];

/** What a reader can do about it, apart from turning to the page's own engine, which is always there. */
export type Remedy = 'keep-waiting' | 'reload' | 'run-again' | 'take-over';

/** A boot that hangs cannot be tried again on the same page: the package waits for the first one. */
export const remedies: Record<Trouble, readonly Remedy[]> = {
  unsupported: [],
  'not-isolated': ['reload'],
  'blocked-by-policy': ['reload'],
  offline: ['run-again'],
  'cookies-blocked': ['reload'],
  unreachable: ['keep-waiting', 'reload'],
  refused: ['keep-waiting', 'reload'],
  'timed-out': ['keep-waiting', 'reload'],
  'second-tab': ['take-over', 'run-again'],
  crashed: ['run-again'],
  silent: ['keep-waiting', 'reload'],
  'not-done': ['run-again', 'reload'],
  'out-of-memory': ['run-again', 'reload'],
  'torn-down': ['run-again'],
  failed: ['reload'],
};

/** A trouble that ends what waited for the container. */
export class ContainerTrouble extends Error {
  override name = 'ContainerTrouble';
  readonly trouble: Trouble;

  /** @param sentence for the reader */
  constructor(trouble: Trouble, sentence: string) {
    super(sentence);
    this.trouble = trouble;
  }
}
