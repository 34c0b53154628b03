import type { ApiFault, Exchange } from '../runtime-api/protocol.ts';

/** What the server process tells whoever started it, in the order in which it happened. */
export type Message =
  /** The function waits for work: it has started, or has dealt with the event that it was sent. */
  | { kind: 'idle' }
  /** An order was taken; its event has this request id. */
  | { kind: 'queued'; requestId: string }
  | { kind: 'exchange'; exchange: Exchange }
  /** What the function's process wrote. */
  | { kind: 'stdout' | 'stderr'; text: string }
  /** The function's process ended, and everything that it wrote has been told. */
  | { kind: 'exit'; code: number };

/** What is asked of the server process: one line of JSON on its standard input. */
export interface Order {
  /** Path of the file that holds the event: a terminal's line has a limit, a file has none. */
  event: string;
  fault: ApiFault | null;
}

/** With this code the function's process ends when it declines; its last words on standard error say why. */
export const DECLINED = 78;

const RECORD_SEPARATOR = '\u001e';

/**
 * A message as it goes through a terminal: a JSON text sequence (RFC 7464), in ASCII, since a stream's chunks may be
 * decoded one by one. It survives a terminal that turns line feeds into two characters.
 */
export function printMessage(message: Message): string {
  const ascii = JSON.stringify(message).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${RECORD_SEPARATOR}${ascii}\n`;
}

/** Takes messages out of what a terminal shows, chunk by chunk. What is no message is a line of its own kind. */
export class MessageReader {
  #rest = '';

  /** @returns messages, and as strings the lines between them that are none, such as those of a crash */
  read(chunk: string): (Message | string)[] {
    const lines = (this.#rest + chunk).split('\n');
    this.#rest = lines.pop() ?? '';
    return lines.flatMap(readLine);
  }
}

function readLine(line: string): (Message | string)[] {
  const at = line.indexOf(RECORD_SEPARATOR);
  const before = (at < 0 ? line : line.slice(0, at)).replace(/\r$/, '');
  const plain = before === '' && at >= 0 ? [] : [before];
  return at < 0 ? plain : [...plain, messageIn(line.slice(at + 1))];
}

/** Whoever edits the project may print anything: what is no JSON is shown as it is. */
function messageIn(text: string): Message | string {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
