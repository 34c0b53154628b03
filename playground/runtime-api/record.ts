import { FIXED_HOST } from './fixed-values.ts';
import type { ApiRequest, ApiResponse, Exchange } from './protocol.ts';

// A byte order mark is part of what the function posted, so it stays.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** @returns the same headers with their names in lower case. */
export function lowerCaseNames(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/**
 * Turns a request and its answer into text: bodies as UTF-8 with U+FFFD for invalid bytes, header names in lower
 * case, and the fixed host in place of the address that the API happened to listen on.
 * @param response null where the connection was lost before there was one
 */
export function record(request: ApiRequest, response: ApiResponse | null): Exchange {
  const requestHeaders = lowerCaseNames(request.headers);
  if ('host' in requestHeaders) requestHeaders.host = FIXED_HOST;
  return {
    method: request.method,
    path: request.path,
    requestHeaders,
    requestBody: decoder.decode(request.body),
    status: response?.status ?? null,
    responseHeaders: lowerCaseNames(response?.headers ?? {}),
    responseBody: decoder.decode(response?.body),
  };
}
