import type { Connect } from './byte-stream.ts';
import { Streams } from './streams.ts';
import { ProcessExit, type Surroundings, systemFor } from './system.ts';

/** What `turn` says of a process that has not ended: `WAITING` in crates/guest/src/process.rs. */
const WAITING = -1;
/** As a shell shows a process that `abort` ended, as Rust's does where a guest traps: no memory, or no stack left. */
const ABORTED = 134;

/** A function compiled to WebAssembly: crates/guest, for one version of `lambda_runtime`. */
export class Guest {
  readonly #streams: Streams;
  readonly #turn: () => unknown;
  #exit: number | null;

  private constructor(streams: Streams, turn: () => unknown, exit: number | null) {
    this.#streams = streams;
    this.#turn = turn;
    this.#exit = exit;
  }

  /**
   * Runs `main`, up to the point where it would wait for the first time.
   * @param connect opens the guest's streams
   * @param wake called when the guest should have another turn
   * @throws {Error} when the module is no guest
   */
  static async start(
    module: WebAssembly.Module,
    surroundings: Surroundings,
    connect: Connect,
    wake: () => void,
  ): Promise<Guest> {
    const streams = new Streams(connect, wake);
    const system = systemFor(surroundings);
    const { exports } = await WebAssembly.instantiate(module, {
      wasi_snapshot_preview1: system.wasiImport,
      runtime_api: streams.imports(),
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
    streams.use(memory);
    system.initialize({ exports: { memory, _initialize: () => _initialize() } });
    const exit = exitOf(() => __main_void());
    return new Guest(streams, () => turn(), exit === 0 ? null : exit);
  }

  /** Whether the guest is at work of its own, with no stream open: then it can only wait for time to pass. */
  get isAtWork(): boolean {
    return this.#streams.areAllClosed;
  }

  /**
   * Lets the guest go on until nothing is left to do but wait.
   * @returns the exit code of a process that has ended, or null
   */
  turn(): number | null {
    if (this.#exit === null) {
      const said = exitOf(this.#turn);
      if (said === WAITING) return null;
      this.#exit = said;
      this.close();
    }
    return this.#exit;
  }

  /** Closes every stream. The guest must not have another turn. */
  close(): void {
    this.#streams.closeAll();
  }
}

/** What an entry of the guest returns, or the exit code of a process that ended in it. */
function exitOf(entry: () => unknown): number {
  try {
    return Number(entry());
  } catch (failure) {
    if (failure instanceof ProcessExit) return failure.code;
    // Where the stack ends, V8 throws a RangeError.
    if (failure instanceof WebAssembly.RuntimeError || failure instanceof RangeError) return ABORTED;
    throw failure;
  }
}
