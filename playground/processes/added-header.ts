import type { Outgoing } from '../custom-runtime/tcp-stream.ts';

const LINE_FEED = 10;

/**
 * Adds a header to the one HTTP request of a stream, right behind its first line; all else is sent as it is.
 * @param header gives `name: value`, asked when the first line is complete
 */
export function addedHeader(header: () => string): Outgoing {
  /** What has been held back of the first line; null once that was sent. */
  let held: Buffer | null = Buffer.alloc(0);
  return (bytes) => {
    if (held === null) return bytes.slice();
    const begun: Buffer = Buffer.concat([held, bytes]);
    const end = begun.indexOf(LINE_FEED) + 1;
    held = end === 0 ? begun : null;
    if (end === 0) return new Uint8Array();
    return Buffer.concat([begun.subarray(0, end), Buffer.from(`${header()}\r\n`), begun.subarray(end)]);
  };
}
