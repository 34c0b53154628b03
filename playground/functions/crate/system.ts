import { Fd, File, OpenFile, WASI, wasi } from '@bjorn3/browser_wasi_shim';

/** What a guest sees of its surroundings beside the Runtime API. */
export interface Surroundings {
  env: Record<string, string>;
  /** Takes what the guest wrote, in pieces that may split a character. */
  stdout(bytes: Uint8Array): void;
  stderr(bytes: Uint8Array): void;
}

/**
 * The system calls of a guest: WASI preview 1, with an empty standard input and no files. Clocks and randomness are
 * the real ones.
 */
export class System {
  readonly #wasi: WASI;
  #exit: number | null = null;

  constructor({ env, stdout, stderr }: Surroundings) {
    const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    const unlessExited = (take: (bytes: Uint8Array) => void) => (bytes: Uint8Array) => {
      if (this.#exit === null) take(bytes);
    };
    const descriptors = [
      new OpenFile(new File([])),
      new Sink(unlessExited(stdout)),
      new Sink(unlessExited(stderr)),
    ];
    this.#wasi = new WASI(['bootstrap'], variables, descriptors, { debug: false });
  }

  /** The code that the guest has called `exit` with, or null. What it does after that comes to nothing. */
  get exit(): number | null {
    return this.#exit;
  }

  /** The functions that every guest imports. */
  imports(): WebAssembly.ModuleImports {
    return {
      ...this.#wasi.wasiImport,
      proc_exit: (code: number) => {
        // Of an exit code, Linux keeps the last byte.
        this.#exit ??= code & 0xff;
        // A call that must not return can only throw. Rust takes that for a panic which is none of its own, and aborts.
        throw new Error(`The guest has exited with ${code}.`);
      },
    };
  }

  /** Names the memory that the guest's addresses mean, and runs its constructors. */
  initialize(memory: WebAssembly.Memory, constructors: () => unknown): void {
    this.#wasi.initialize({ exports: { memory, _initialize: constructors } });
  }
}

class Sink extends Fd {
  readonly #take: (bytes: Uint8Array) => void;

  constructor(take: (bytes: Uint8Array) => void) {
    super();
    this.#take = take;
  }

  override fd_write(data: Uint8Array): { ret: number; nwritten: number } {
    this.#take(data);
    return { ret: wasi.ERRNO_SUCCESS, nwritten: data.byteLength };
  }
}
