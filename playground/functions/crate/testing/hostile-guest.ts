import binaryen from 'binaryen';

/** What a guest's functions do, in WebAssembly's text format. */
export interface Bodies {
  /** Gives the exit code of the cold start. Default: 0. */
  main?: string;
  /** Gives what `turn` says. */
  turn: string;
  /** More functions, globals and data. */
  more?: string;
}

/** Makes a guest that does what no build of crates/guest would. */
export async function hostileGuest(bodies: Bodies): Promise<WebAssembly.Module> {
  return WebAssembly.compile(assembledGuest(bodies));
}

/** @returns the same as the content of a file */
export function assembledGuest({ main = '(i32.const 0)', turn, more = '' }: Bodies): Uint8Array<ArrayBuffer> {
  const module = binaryen.parseText(`(module
    (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
    (import "runtime_api" "connect" (func $connect (result i32)))
    (import "runtime_api" "read" (func $read (param i32 i32 i32) (result i32)))
    (import "runtime_api" "write" (func $write (param i32 i32 i32) (result i32)))
    (memory (export "memory") 2 4)
    (func (export "_initialize"))
    (func (export "__main_void") (result i32) ${main})
    (func (export "turn") (result i32) (local $count i32) ${turn})
    ${more})`);
  try {
    return new Uint8Array(module.emitBinary());
  } finally {
    module.dispose();
  }
}
