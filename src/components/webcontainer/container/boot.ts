import { ContainerTrouble, type Trouble } from './trouble.ts';

/** What went wrong, and what the container itself said of it, if anything. */
export interface InTrouble {
  kind: 'trouble';
  trouble: Trouble;
  detail: string;
}

/** Where the container stands. */
export type Phase =
  | { kind: 'off' }
  | { kind: 'booting' }
  | { kind: 'mounting' }
  | { kind: 'ready' }
  | InTrouble;

/** What a booted container must be able to do here. */
export interface Bootable {
  teardown(): void;
}

/** The page, as far as booting depends on it. */
export interface Surroundings<Container extends Bootable> {
  /** What makes a boot pointless, if anything. */
  obstacle(): Trouble | null;
  /** Claims the one container for this tab. @param onLost called when another tab takes it over */
  claim(takeOver: boolean, onLost: () => void): Promise<boolean>;
  /** Gives the claim up. */
  release(): void;
  /** Boots. May never settle. */
  boot(): Promise<Container>;
  /** Mounts the project. */
  mount(container: Container): Promise<void>;
  /** Calls back when the vendor's frame has loaded, whatever is in it. */
  onFrameLoaded(callback: () => void): void;
  /** Calls back when the page's policy keeps the frame out. */
  onFrameForbidden(callback: () => void): void;
  /** Asks the vendor's host for anything at all. */
  probe(): Promise<'answers' | 'unreachable'>;
  sentence(trouble: Trouble): string;
}

/** After so long without a container, the reader is asked what to do. Cold boots are published as 5 to 15 seconds. */
export const BOOT_LIMIT_MS = 30_000;
/** A frame that has loaded and said nothing for so long is hardly a WebContainer. */
export const SILENCE_LIMIT_MS = 10_000;

/** The one container of a page: booted when first asked for, and again after it was torn down. */
export class ContainerBoot<Container extends Bootable> {
  readonly #around: Surroundings<Container>;
  readonly #onPhase: (phase: Phase) => void;
  #asked: Promise<Container> | null = null;
  /** Kept for good: while it is pending, the package boots no other. */
  #booting: Promise<Container> | null = null;
  #forbidden = false;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(around: Surroundings<Container>, onPhase: (phase: Phase) => void) {
    this.#around = around;
    this.#onPhase = onPhase;
  }

  /**
   * Settles when the container is there, however late.
   * @throws {ContainerTrouble} for what no waiting cures
   */
  container(takeOver = false): Promise<Container> {
    this.#asked ??= this.#start(takeOver).catch((failure) => {
      this.#asked = null;
      this.#around.release();
      throw failure;
    });
    return this.#asked;
  }

  /** Stops telling of a boot that takes too long, and looks again after the same time. */
  keepWaiting(): void {
    this.#onPhase({ kind: 'booting' });
    this.#tellOfTimeOut();
  }

  /** Ends the container, if there is one, and says why. */
  async tearDown(trouble: Trouble): Promise<void> {
    const booted = this.#booting;
    const asked = this.#asked;
    this.#asked = null;
    if (booted === null || asked === null) return;
    this.#onPhase({ kind: 'trouble', trouble, detail: '' });
    const container = await booted;
    this.#booting = null;
    container.teardown();
    this.#around.release();
  }

  async #start(takeOver: boolean): Promise<Container> {
    const obstacle = this.#forbidden ? 'blocked-by-policy' : this.#around.obstacle();
    if (obstacle !== null) throw this.#trouble(obstacle);
    if (!(await this.#around.claim(takeOver, () => this.tearDown('torn-down')))) {
      throw this.#trouble('second-tab');
    }
    this.#onPhase({ kind: 'booting' });
    this.#tellOfTimeOut();
    try {
      const container = await this.#booted();
      this.#onPhase({ kind: 'mounting' });
      await this.#around.mount(container);
      this.#onPhase({ kind: 'ready' });
      return container;
    } catch (failure) {
      throw failure instanceof ContainerTrouble ? failure : this.#failed(failure);
    } finally {
      this.#stopTimers();
    }
  }

  async #booted(): Promise<Container> {
    const forbidden = new Promise<never>((_, fail) => {
      this.#around.onFrameForbidden(() => {
        this.#forbidden = true;
        fail(this.#trouble('blocked-by-policy'));
      });
    });
    this.#around.onFrameLoaded(() => this.#tellOfSilence());
    this.#booting ??= this.#around.boot();
    try {
      return await Promise.race([this.#booting, forbidden]);
    } finally {
      this.#stopTimers();
    }
  }

  #failed(failure: unknown): ContainerTrouble {
    // A boot that was refused may be tried again.
    this.#booting = null;
    const outOfMemory = failure instanceof RangeError || /memory/i.test(String(failure));
    return this.#trouble(outOfMemory ? 'out-of-memory' : 'failed', String(failure));
  }

  #trouble(trouble: Trouble, detail = ''): ContainerTrouble {
    this.#onPhase({ kind: 'trouble', trouble, detail });
    return new ContainerTrouble(trouble, this.#around.sentence(trouble));
  }

  #tellOfTimeOut(): void {
    this.#stopTimers();
    this.#after(BOOT_LIMIT_MS, () => this.#tell('timed-out'));
  }

  #tellOfSilence(): void {
    this.#after(SILENCE_LIMIT_MS, async () => {
      const found = await this.#around.probe();
      if (this.#timers.length > 0) this.#tell(found === 'answers' ? 'refused' : 'unreachable');
    });
  }

  #tell(trouble: Trouble): void {
    this.#stopTimers();
    this.#onPhase({ kind: 'trouble', trouble, detail: '' });
  }

  #after(ms: number, act: () => void): void {
    this.#timers.push(setTimeout(act, ms));
  }

  #stopTimers(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
  }
}
