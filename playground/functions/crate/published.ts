/** One version's guest, as `npm run crates` publishes it. */
export interface PublishedCrate {
  /** Its file beside the index; the name holds a hash of the content, so that it may be cached for ever. */
  file: string;
  /** SHA-256 of the module, in hexadecimal. */
  sha256: string;
  /** Size of the module, and of its `.gz` and `.br` files. */
  bytes: number;
  gzipBytes: number;
  brotliBytes: number;
}

/** `index.json`, by exact version of `lambda_runtime`. */
export type CrateIndex = Record<string, PublishedCrate>;
