import type { ApiRequest, ApiResponse } from '../../runtime-api/protocol.ts';
import type { BoxError } from './rust/error.ts';
import type { Result } from './tower.ts';
import type { Dispatch } from './tracing/dispatch.ts';

/** What code in a process reaches without being handed it. */
export interface Process {
  /** Sends one request to the Runtime API, as lambda_runtime_api_client's `Client::call`; fails where nothing answers. */
  call(request: ApiRequest): Promise<Result<ApiResponse, BoxError>>;
  tracing: Dispatch;
  /** Writes to the standard error stream, as `eprint!`. */
  eprint(text: string): void;
  /** Whether std's panic hook has spoken before: only its first message carries the note on backtraces. */
  hasPanicked: boolean;
}
