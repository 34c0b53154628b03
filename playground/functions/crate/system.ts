import { Fd, File, OpenFile, WASI, WASIProcExit, wasi } from '@bjorn3/browser_wasi_shim';

export { WASIProcExit as ProcessExit };

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
export function systemFor({ env, stdout, stderr }: Surroundings): WASI {
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  return new WASI(
    ['bootstrap'],
    variables,
    [new OpenFile(new File([])), new Sink(stdout), new Sink(stderr)],
    {
      debug: false,
    },
  );
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
