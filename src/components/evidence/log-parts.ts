/** A stretch of a log line; `kind` is a class name for the style sheet, or null for plain text. */
export interface LogPart {
  text: string;
  kind: string | null;
}

const LEVEL = String.raw`(?<level>(?<=^\s*|"level":")(?:ERROR|WARN|INFO|DEBUG|TRACE)\b)`;
const REQUEST_ID = '(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})';
/** The runtime's span, up to the request id and from it on. */
const SPAN = String.raw`(?<span>Lambda runtime invoke\{(?:requestId=")?|(?<=invoke\{requestId="[0-9a-f-]{36})"(?: xrayTraceId="[^"]*")?\}:?)`;

const PARTS = new RegExp(`${LEVEL}|${REQUEST_ID}|${SPAN}`, 'g');

/**
 * Cuts a line of tracing's output, text or JSON, into what a reader looks for (level, message) and what stands
 * around it (the runtime's span, the request id). Put together again, the parts are the line.
 */
export function partsOf(line: string): LogPart[] {
  const parts: LogPart[] = [];
  let end = 0;
  for (const match of line.matchAll(PARTS)) {
    if (match.index > end) parts.push({ text: line.slice(end, match.index), kind: null });
    parts.push({ text: match[0], kind: kindOf(match) });
    end = match.index + match[0].length;
  }
  if (end < line.length) parts.push({ text: line.slice(end), kind: null });
  return parts;
}

function kindOf({ groups }: RegExpExecArray): string {
  if (groups?.level !== undefined) return `level level-${groups.level.toLowerCase()}`;
  return groups?.id === undefined ? 'span' : 'request-id';
}
