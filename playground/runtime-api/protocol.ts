/** One HTTP request as the Runtime API sees it; header names in lower case. */
export interface ApiRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** The Runtime API's answer; header names in lower case. */
export interface ApiResponse {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** A request with its answer, as text (bodies are UTF-8; invalid bytes become U+FFFD). */
export interface Exchange {
  method: string;
  path: string;
  requestHeaders: Record<string, string>;
  requestBody: string;
  /** Null where the connection was lost before an answer; the answer's headers and body are empty then. */
  status: number | null;
  responseHeaders: Record<string, string>;
  responseBody: string;
}

/** Something that goes wrong on demand, once, with one invocation. */
export type ApiFault =
  /** The function's call of this kind gets AWS's answer of that status; null: the connection is lost instead. */
  | { on: 'response' | 'error'; status: number | null }
  /** The event comes without its request id. */
  | { on: 'next' };
