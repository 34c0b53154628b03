import { MAX_PAYLOAD_BYTES } from '../../runtime-api/answers.ts';
import type { ApiRequest, ApiResponse } from '../../runtime-api/protocol.ts';

/** Beyond this, a head is not the crate's: its own has some 300 bytes. */
const MAX_HEAD_BYTES = 16 * 1024;
const END_OF_HEAD = '\r\n\r\n';

interface Incomplete {
  request: Omit<ApiRequest, 'body'>;
  /** How much of the body is still to come. */
  missing: number;
  kept: Uint8Array[];
  keptBytes: number;
}

/**
 * Reads HTTP/1.1 requests off a byte stream (RFC 9112), as far as hyper's client writes them for a body whose length
 * it knows: a head, and `content-length` bytes. A body is kept up to one byte beyond what the Runtime API takes.
 */
export class RequestReader {
  readonly #onRequest: (request: ApiRequest) => void;
  #head = '';
  #incomplete: Incomplete | null = null;

  constructor(onRequest: (request: ApiRequest) => void) {
    this.#onRequest = onRequest;
  }

  /**
   * @param bytes the stream's next bytes, in pieces of any size; they may change afterwards
   * @throws {Error} when this is no such request; then the stream is of no more use
   */
  push(bytes: Uint8Array): void {
    let rest = bytes;
    while (rest.byteLength > 0)
      rest = this.#incomplete === null ? this.#takeHead(rest) : this.#takeBody(rest);
  }

  #takeHead(bytes: Uint8Array): Uint8Array {
    const before = this.#head.length;
    this.#head += latin1(bytes.subarray(0, MAX_HEAD_BYTES));
    const end = this.#head.indexOf(END_OF_HEAD);
    if (end === -1) {
      if (this.#head.length > MAX_HEAD_BYTES) throw new Error('This request has no end of its head.');
      return bytes.subarray(MAX_HEAD_BYTES);
    }
    const request = parseHead(this.#head.slice(0, end));
    this.#head = '';
    this.#incomplete = { request, missing: bodyLength(request.headers), kept: [], keptBytes: 0 };
    return this.#takeBody(bytes.subarray(end + END_OF_HEAD.length - before));
  }

  #takeBody(bytes: Uint8Array): Uint8Array {
    if (this.#incomplete === null) return bytes;
    const { request, missing, kept, keptBytes } = this.#incomplete;
    const body = bytes.subarray(0, missing);
    const room = body.slice(0, MAX_PAYLOAD_BYTES + 1 - keptBytes);
    if (room.byteLength > 0) kept.push(room);
    this.#incomplete.keptBytes += room.byteLength;
    this.#incomplete.missing -= body.byteLength;
    if (this.#incomplete.missing === 0) {
      this.#incomplete = null;
      this.#onRequest({ ...request, body: joined(kept) });
    }
    return bytes.subarray(body.byteLength);
  }
}

/** Writes an answer of the Runtime API as HTTP/1.1; its headers hold the length of its body. */
export function encodeResponse({ status, headers, body }: ApiResponse): Uint8Array {
  const lines = Object.entries({ ...headers, 'content-length': String(body.byteLength) });
  const head = [`HTTP/1.1 ${status} `, ...lines.map(([name, value]) => `${name}: ${value}`)];
  return joined([new TextEncoder().encode(head.join('\r\n') + END_OF_HEAD), body]);
}

function parseHead(head: string): Omit<ApiRequest, 'body'> {
  const [requestLine = '', ...lines] = head.split('\r\n');
  const [, method, path] = /^([A-Z]+) (\S+) HTTP\/1\.1$/.exec(requestLine) ?? [];
  if (method === undefined || path === undefined) throw new Error(`This is no request line: ${requestLine}`);
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name, value] = /^([^\s:]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`This is no header: ${line}`);
    headers[name.toLowerCase()] = value;
  }
  return { method, path, headers };
}

function bodyLength(headers: Record<string, string>): number {
  const length = headers['content-length'] ?? '0';
  if ('transfer-encoding' in headers || !/^\d{1,15}$/.test(length)) {
    throw new Error('This request does not say the length of its body.');
  }
  return Number(length);
}

/** HTTP's own characters are ASCII; one character a byte keeps places in text and bytes the same. */
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.byteLength;
  }
  return whole;
}
