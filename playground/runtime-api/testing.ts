import type { ApiResponse } from './protocol.ts';
import type { RuntimeApi } from './runtime-api.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const BASE = '/2018-06-01/runtime';

/** A call in a test: its answer so far, and the way to hang up. */
export interface TestCall {
  answer(): ApiResponse | null;
  hangUp(): void;
}

export const bytes = (text: string): Uint8Array => encoder.encode(text);
export const text = (body: Uint8Array): string => decoder.decode(body);

/** The status of an answer and what its JSON body says, or null while there is none. */
export function said(call: TestCall): { status: number; type?: string; message?: string } | null {
  const answer = call.answer();
  if (answer === null) return null;
  const { errorType: type, errorMessage: message } = JSON.parse(text(answer.body));
  return type === undefined ? { status: answer.status } : { status: answer.status, type, message };
}

/** Plays the function's part, call by call. */
export function functionOf(api: RuntimeApi) {
  const send = (method: string, path: string, body: Uint8Array, headers: Record<string, string> = {}) => {
    let answer: ApiResponse | null = null;
    let answers = 0;
    const hangUp = api.receive({ method, path, headers, body }, (given) => {
      answers += 1;
      if (answers > 1) throw new Error('answered twice');
      answer = given;
    });
    return { answer: () => answer, hangUp };
  };
  return {
    send,
    next: () => send('GET', `${BASE}/invocation/next`, bytes('')),
    respond: (id: string, body = bytes('"done"'), headers = {}) =>
      send('POST', `${BASE}/invocation/${id}/response`, body, headers),
    fail: (id: string, body = bytes('{}')) => send('POST', `${BASE}/invocation/${id}/error`, body),
    failInit: () => send('POST', `${BASE}/init/error`, bytes('{}')),
  };
}
