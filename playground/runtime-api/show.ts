import type { Exchange } from './protocol.ts';

const MAX_SHOWN = 10_000;

/**
 * Makes text safe for a terminal: control characters other than line feeds and tabs, of which an escape sequence is
 * made, show as their code; what is very long is cut, with a word on how much.
 */
function readable(text: string): string {
  const shown = text.slice(0, MAX_SHOWN).replace(/[^\P{Cc}\n\t]/gu, (control) => {
    const code = control.codePointAt(0) ?? 0;
    return `\\x${code.toString(16).padStart(2, '0')}`;
  });
  const more = text.length - MAX_SHOWN;
  return more > 0 ? `${shown}\n… ${more} more characters, which --json prints` : shown;
}

function indented(text: string): string {
  const trimmed = readable(text).replace(/\n$/, '');
  return trimmed === '' ? '' : `${trimmed.replace(/^/gm, '  ')}\n`;
}

/** The headers that say something of the function or its runtime; the others are HTTP's own. */
function tellingHeaders(headers: Record<string, string>): string {
  return Object.entries(headers)
    .filter(([name]) => name.startsWith('lambda-') || name === 'user-agent' || name === 'content-type')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

/** An exchange as a few lines for people: the call and its status, what the function sent, what it got. */
export function show(exchange: Exchange): string {
  const { method, path, status, requestHeaders, requestBody, responseHeaders, responseBody } = exchange;
  const call = readable(`${method} ${path}`);
  const id = responseHeaders['lambda-runtime-aws-request-id'];
  if (id !== undefined) return `${call} → ${status}, event ${id}\n${indented(responseBody)}`;
  const sent = indented(tellingHeaders(requestHeaders)) + indented(requestBody);
  if (status === null) return `${call} → the connection was lost\n${sent}`;
  return `${call} → ${status}\n${sent}${status === 202 ? '' : `← ${indented(responseBody).trimStart()}`}`;
}

/** What a Rust function reads at its start (`Config::from_env` of lambda_runtime), for a POSIX shell. */
export function environment(address: string): string {
  return [
    `export AWS_LAMBDA_RUNTIME_API=${address}`,
    'export AWS_LAMBDA_FUNCTION_NAME=orders',
    "export AWS_LAMBDA_FUNCTION_VERSION='$LATEST'",
    'export AWS_LAMBDA_FUNCTION_MEMORY_SIZE=128',
  ]
    .map((line) => `  ${line}\n`)
    .join('');
}
