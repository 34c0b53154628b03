/** The folder of the project that holds the crates as WebAssembly, one file per version. */
export const CRATES = 'crates';

/** @returns the path of a version's file, seen from the project's root */
export const crateFile = (version: string): string => `${CRATES}/orders-${version}.wasm`;
