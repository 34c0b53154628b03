import type { Connect } from './byte-stream.ts';
import { Guest } from './guest.ts';
import type { Surroundings } from './system.ts';

/** How often a guest at work of its own may look at its timers, in milliseconds: `tokio::time::sleep` in a handler. */
const TIMER_MS = 4;

/** A guest that gets its turns: whenever there are bytes for it, and as time passes while it is at work of its own. */
export class GuestProcess {
  /** Settles with the exit code when the process ends by itself. */
  readonly ended: Promise<number>;

  #resolve: (exit: number) => void = () => {};
  #reject: (failure: unknown) => void = () => {};
  #guest: Guest | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether there is something new since the turn that runs, or ran last, began. */
  #isWoken = false;
  #isScheduled = false;

  private constructor() {
    // Node 20, in which the WebContainer's project has to run, knows no Promise.withResolvers.
    this.ended = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Whoever waits learns of a failure; a process that nobody waits for has nobody to tell.
    this.ended.catch(() => {});
  }

  /**
   * A cold start: runs the function up to its first call of the Runtime API.
   * @throws {Error} when the module is no guest
   */
  static async start(
    module: WebAssembly.Module,
    surroundings: Surroundings,
    connect: Connect,
  ): Promise<GuestProcess> {
    const process = new GuestProcess();
    const guest = new Guest(surroundings, connect, () => process.#wake());
    await guest.start(module);
    process.#guest = guest;
    process.#takeTurns();
    return process;
  }

  /** Ends the process from outside; `ended` never settles then. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#guest?.close();
    this.#guest = null;
  }

  #wake(): void {
    this.#isWoken = true;
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => this.#takeTurns());
  }

  #takeTurns(): void {
    const guest = this.#guest;
    if (guest === null) return;
    clearTimeout(this.#timer);
    this.#isScheduled = true;
    try {
      if (this.#hasEnded(guest)) return;
    } catch (failure) {
      this.stop();
      this.#reject(failure);
      return;
    } finally {
      this.#isScheduled = false;
    }
    if (guest.isAtWork) this.#timer = setTimeout(() => this.#takeTurns(), TIMER_MS);
  }

  /** Answers may arrive while the guest still has its turn, which it need not notice: then it gets another. */
  #hasEnded(guest: Guest): boolean {
    do {
      this.#isWoken = false;
      const exit = guest.turn();
      if (exit !== null) {
        this.#guest = null;
        this.#resolve(exit);
        return true;
      }
    } while (this.#isWoken);
    return false;
  }
}
