/** What the frame and the host send each other over their WebSocket: JSON, with bytes as base64. */

export interface ProcessRequest {
  command: string;
  args?: string[];
  cwd?: string;
  env?: Record<string, string | number | boolean>;
}

/** A call of the frame; `sink` is a number that later tidings carry. */
export type Call = { id: number } & (
  | { method: 'build'; args: [{ workdirName?: string }, sink: number] }
  | { method: 'loadFiles'; args: [tree: Uint8Array, mountPoint?: string] }
  | { method: 'serialize'; args: [path: string, options: { format: string }] }
  | { method: 'readFile'; args: [path: string, encoding?: BufferEncoding | null] }
  | { method: 'writeFile'; args: [path: string, data: string | Uint8Array, encoding?: BufferEncoding | null] }
  | { method: 'readdir'; args: [path: string, options?: { withFileTypes?: boolean } | null] }
  | { method: 'mkdir'; args: [path: string, options?: { recursive?: boolean } | null] }
  | { method: 'rm'; args: [path: string, options?: { recursive?: boolean; force?: boolean } | null] }
  | { method: 'rename'; args: [from: string, to: string] }
  | { method: 'watch'; args: [path: string, options: { recursive?: boolean } | null, sink: number] }
  | { method: 'unwatch'; args: [sink: number] }
  | { method: 'run'; args: [ProcessRequest, sink: number] }
  | { method: 'wait' | 'kill'; args: [pid: number] }
  | { method: 'write'; args: [pid: number, text: string] }
  | { method: 'teardown'; args: [] }
);

/** The host's answer to a call, or tidings for a sink. */
export type Answer =
  | { id: number; result: unknown }
  | { id: number; error: { name: string; message: string } }
  | { sink: number; args: unknown[] };

export function encode(message: Answer): string {
  return JSON.stringify(message, function (this: Record<string, unknown>, key, value) {
    const held = this[key];
    // A Buffer has turned itself into something else by the time that it is handed over as the value.
    return held instanceof Uint8Array ? { $bytes: Buffer.from(held).toString('base64') } : value;
  });
}

export function decode(text: string): Call {
  return JSON.parse(text, (_, value) =>
    typeof value === 'object' && value !== null && typeof value.$bytes === 'string'
      ? new Uint8Array(Buffer.from(value.$bytes, 'base64'))
      : value,
  );
}
