import type { Outgoing } from '../custom-runtime/tcp-stream.ts';

const END_OF_HEAD = '\r\n\r\n';
const END_OF_LINE = '\r\n';

/**
 * Adds a header to each HTTP request of a stream, right behind its first line; all else is sent as it is.
 * @param header gives `name: value`, asked when the head of a request is complete
 */
export function addedHeader(header: () => string): Outgoing {
  /** What has been held back of a head. */
  let held: Buffer = Buffer.alloc(0);
  /** How much of the body is still to come. */
  let missing = 0;
  return (bytes) => {
    const sent: Uint8Array[] = [];
    let rest: Buffer = Buffer.from(bytes);
    while (rest.byteLength > 0) {
      if (missing === 0) {
        const begun: Buffer = Buffer.concat([held, rest]);
        const end = begun.indexOf(END_OF_HEAD);
        held = end === -1 ? begun : Buffer.alloc(0);
        if (end === -1) break;
        const [line = '', ...fields] = begun.toString('latin1', 0, end).split(END_OF_LINE);
        const head = [line, header(), ...fields].join(END_OF_LINE) + END_OF_HEAD;
        sent.push(Buffer.from(head, 'latin1'));
        missing = Number(/^content-length:\s*(\d+)/im.exec(head)?.[1] ?? 0);
        rest = begun.subarray(end + END_OF_HEAD.length);
      }
      sent.push(rest.subarray(0, missing));
      [missing, rest] = [Math.max(0, missing - rest.byteLength), rest.subarray(missing)];
    }
    return Buffer.concat(sent);
  };
}
