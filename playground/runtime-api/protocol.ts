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
  status: number;
  responseHeaders: Record<string, string>;
  responseBody: string;
}

/** A wrong answer on demand: the function's next call of this kind gets it, once. */
export interface ApiFault {
  on: 'response' | 'error';
  status: number;
}
