/** The most memory that a guest may take: 128 MiB, which a Lambda function has by default. */
export const MAX_MEMORY_BYTES = 128 * 1024 * 1024;

/**
 * The most that is downloaded of one with Brotli, so that a reader on a phone waits for a second, not for ten. Where a
 * host sends gzip, such as nginx without a module of its own for Brotli, it is a quarter more.
 */
export const MAX_BROTLI_BYTES = 350_000;

/** One version's guest, as `npm run crates` publishes it. */
export interface PublishedCrate {
  /** Its file beside the index; the name holds a hash of the content, so that it may be cached for ever. */
  file: string;
  /** SHA-256 of the module, in hexadecimal. */
  sha256: string;
  /** What `rustc --version` says of its compiler. */
  compiler: string;
  /** Size of the module, and of its `.gz` and `.br` files. */
  bytes: number;
  gzipBytes: number;
  brotliBytes: number;
}

/** `index.json`, by exact version of `lambda_runtime`. */
export type CrateIndex = Record<string, PublishedCrate>;
