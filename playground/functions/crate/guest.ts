import type { Connect } from './byte-stream.ts';
import { Streams } from './streams.ts';
import { type Surroundings, System } from './system.ts';

/** What `turn` says of a process that has not ended: `WAITING` in crates/guest/src/process.rs. */
const WAITING = -1;
/** As a shell shows a process that `abort` ended, as Rust's does where a guest traps: no memory, or no stack left. */
const ABORTED = 134;
/** What a trap throws. Where the stack ends, V8 and JavaScriptCore throw a RangeError, SpiderMonkey an InternalError. */
const TRAPS = ['RuntimeError', 'RangeError', 'InternalError'];

/** A function compiled to WebAssembly: crates/guest, for one version of `lambda_runtime`. */
export class Guest {
  readonly #system: System;
  readonly #streams: Streams;
  #turn: () => unknown = () => WAITING;
  #exit: number | null = null;

  /**
   * @param connect opens the guest's streams
   * @param wake called when the guest should have another turn
   */
  constructor(surroundings: Surroundings, connect: Connect, wake: () => void) {
    this.#system = new System(surroundings);
    this.#streams = new Streams(connect, wake);
  }

  /**
   * The cold start, once: runs `main`, up to the point where it would wait for the first time.
   * @throws {Error} when the module is no guest
   */
  async start(module: WebAssembly.Module): Promise<void> {
    const { exports } = await WebAssembly.instantiate(module, {
      wasi_snapshot_preview1: this.#system.imports(),
      runtime_api: this.#streams.imports(),
    });
    const { memory, _initialize, __main_void, turn } = exports;
    if (
      !(memory instanceof WebAssembly.Memory) ||
      typeof _initialize !== 'function' ||
      typeof __main_void !== 'function' ||
      typeof turn !== 'function'
    ) {
      throw new Error('This WebAssembly module is not built from crates/guest.');
    }
    this.#streams.use(memory);
    this.#system.initialize(memory, () => _initialize());
    const exit = this.#call(() => __main_void());
    if (exit !== 0 || this.#system.exit !== null) this.#end(exit);
    this.#turn = () => turn();
  }

  /** Whether the guest is at work of its own, with no request open: then it can only wait for time to pass. */
  get isAtWork(): boolean {
    return !this.#streams.awaitAnswer;
  }

  /**
   * Lets the guest go on until nothing is left to do but wait.
   * @returns the exit code of a process that has ended, or null
   */
  turn(): number | null {
    if (this.#exit !== null) return this.#exit;
    const said = this.#call(this.#turn);
    if (said !== WAITING) this.#end(said);
    return this.#exit;
  }

  /** Closes every stream. The guest must not have another turn. */
  close(): void {
    this.#streams.closeAll();
  }

  #end(exit: number): void {
    this.#exit = exit;
    this.close();
  }

  /** @returns what an entry of the guest returns, or the exit code of a process that ended in it */
  #call(entry: () => unknown): number {
    try {
      return Number(entry());
    } catch (failure) {
      if (this.#system.exit !== null) return this.#system.exit;
      if (failure instanceof Error && TRAPS.includes(failure.name)) return ABORTED;
      throw failure;
    }
  }
}
