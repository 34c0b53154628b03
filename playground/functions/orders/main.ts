/** The demo function `orders`: twin of crates/function/src/main.rs and subscriber.rs. */
import { Declined, type Setup } from '../../run.ts';
import { FIXED_HOST } from '../../runtime-api/fixed-values.ts';
import { ConnectionLost } from '../../runtime-api/in-memory.ts';
import type { ApiRequest, ApiResponse } from '../../runtime-api/protocol.ts';
import type { Handler } from '../model/invocation.ts';
import type { Process } from '../model/process.ts';
import { type BoxError, boxed } from '../model/rust/error.ts';
import { catchUnwind } from '../model/rust/panic.ts';
import { Err, Ok, type Result } from '../model/tower.ts';
import { Dispatch } from '../model/tracing/dispatch.ts';
import { fmtSubscriber } from '../model/tracing/subscribers.ts';
import { type Release, releases } from '../model/versions.ts';
import { declineEnvironment } from './environment.ts';
import { orders } from './handler.ts';
import { type Order, order } from './order.ts';

/** What a process is connected to. */
export interface Connections {
  /** Sends one request to the Runtime API. Rejects with {@link ConnectionLost} where there is no answer. */
  transport(request: ApiRequest): Promise<ApiResponse>;
  stdout(text: string): void;
  stderr(text: string): void;
}

/**
 * Starts the function: it asks for events until it fails.
 * @returns its exit code, once the process ends
 * @throws {Declined} at once for a set-up that the model cannot speak of, later for such an event
 */
export function main(setup: Setup, connections: Connections): Promise<number> {
  const release = releaseOf(setup.version);
  declineEnvironment(setup.env);
  const process: Process = {
    call: (request) => send(withClientHeaders(request, release), connections),
    tracing: new Dispatch(subscriberOf(setup, release, connections.stdout)),
    eprint: connections.stderr,
    hasPanicked: false,
  };
  return exitCode(release, orders(process, setup.env.ORDERS_NOT_READY !== '1'), process);
}

/** `fn main() -> Result<(), Error>`: std prints an error's `Debug` and exits with 1; with 101 after a panic. */
async function exitCode(release: Release, handler: Handler<Order>, process: Process): Promise<number> {
  const outcome = await catchUnwind(() => release.run(handler, order, process));
  if ('err' in outcome) return 101;
  const result = outcome.ok;
  if ('err' in result) process.eprint(`Error: ${result.err.debug}\n`);
  return 'err' in result ? 1 : 0;
}

/** hyper's client: an error where the connection breaks before there is an answer. */
async function send(request: ApiRequest, { transport }: Connections): Promise<Result<ApiResponse, BoxError>> {
  try {
    return Ok(await transport(request));
  } catch (error) {
    if (!(error instanceof ConnectionLost)) throw error;
    const debug = 'hyper_util::client::legacy::Error(SendRequest, hyper::Error(IncompleteMessage))';
    return Err(boxed({ display: 'client error (SendRequest)', debug }));
  }
}

function releaseOf(version: string): Release {
  const release = Object.hasOwn(releases, version) ? releases[version] : undefined;
  if (release === undefined) {
    throw new Declined(
      `The model does not know lambda_runtime ${version}; use ${Object.keys(releases).join(', ')}.`,
    );
  }
  return release;
}

function subscriberOf({ subscriber, env }: Setup, release: Release, stdout: (text: string) => void) {
  switch (subscriber) {
    case 'none':
      return null;
    case 'fmt':
      return fmtSubscriber(env, stdout);
    case 'default':
      return release.apiClient.defaultSubscriber(env, stdout);
  }
}

/** What lambda_runtime_api_client and hyper put on each request. */
function withClientHeaders(request: ApiRequest, { apiClient }: Release): ApiRequest {
  const length = request.method === 'POST' ? { 'content-length': String(request.body.length) } : {};
  return {
    ...request,
    headers: {
      'user-agent': `aws-lambda-rust/${apiClient.version}`,
      ...request.headers,
      host: FIXED_HOST,
      ...length,
    },
  };
}
