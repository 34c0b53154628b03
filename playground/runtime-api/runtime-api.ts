import { event, methodNotAllowed, notFound } from './answers.ts';
import { ExecutionEnvironment, type Invocation } from './execution-environment.ts';
import { checkFault } from './faults.ts';
import { countedRequestIds, FIXED_DEADLINE_MS, FIXED_FUNCTION_ARN, FIXED_TRACE_ID } from './fixed-values.ts';
import type { ApiFault, ApiRequest, ApiResponse, Exchange } from './protocol.ts';
import { record } from './record.ts';
import { routeOf } from './routes.ts';

export interface RuntimeApiOptions {
  /** Gives each event its request id. Default: counted, from `00000000-0000-4000-8000-000000000001`. */
  requestIds?: () => string;
  /** The clock that deadlines are taken from, in Unix milliseconds. Default: every deadline is 2100-01-01. */
  now?: () => number;
  /** Milliseconds from an event's delivery to its deadline, where `now` is given. Default: 3000. Never enforced. */
  timeoutMs?: number;
  /** The X-Ray header; null leaves it out. */
  traceId?: string | null;
  functionArn?: string;
  /** Told of each exchange as it is recorded, before its answer leaves. */
  onExchange?: (exchange: Exchange) => void;
}

interface Call {
  request: ApiRequest;
  respond: (response: ApiResponse | null) => void;
}

/**
 * The Runtime API of AWS Lambda for one execution environment, without I/O and without timers. It answers as AWS's
 * runtime interface emulator does (https://github.com/aws/aws-lambda-runtime-interface-emulator), but no invocation
 * times out and a failed init is not tried again.
 */
export class RuntimeApi {
  /** Finished exchanges in the order of their answers. A `next` that waits is not among them. */
  readonly exchanges: Exchange[] = [];

  readonly #options: RuntimeApiOptions;
  readonly #requestIds: () => string;
  readonly #environment = new ExecutionEnvironment();
  /** Each `next` that waits, oldest first; more than one may. */
  readonly #waiting: Call[] = [];
  readonly #onIdle: (() => void)[] = [];

  constructor(options: RuntimeApiOptions = {}) {
    this.#options = options;
    this.#requestIds = options.requestIds ?? countedRequestIds();
  }

  /** How many events have no answer yet: queued, or in the function's hands. */
  get unanswered(): number {
    return this.#environment.unanswered;
  }

  /**
   * Queues an event; a waiting `next` gets it at once.
   * @param payload the event's bytes, passed on as they are, JSON or not
   * @param fault what goes wrong with this invocation. Where it is the answer to a response or an error, that ends
   *   the invocation, whatever its status: a function that goes on to `next` is served, and does not get this event
   *   again.
   * @returns the request id
   * @throws {RangeError} when AWS's Runtime API has no answer of the fault's status
   */
  enqueue(payload: Uint8Array, fault?: ApiFault): string {
    if (fault !== undefined) checkFault(fault);
    const requestId = this.#requestIds();
    this.#environment.enqueue({ requestId, payload, fault: fault ?? null, deadlineMs: null });
    this.#deliver();
    return requestId;
  }

  /**
   * Takes one request of the function.
   * @param respond called once: now, or for a `next` when there is an event; with null where a fault has the
   *   connection lost before any answer
   * @returns withdraws the request, for when its client has gone: a withdrawn `next` takes no event and leaves no
   *   exchange. Without effect once answered.
   */
  receive(request: ApiRequest, respond: (response: ApiResponse | null) => void): () => void {
    const call: Call = { request, respond };
    const route = routeOf(request.method, request.path);
    switch (route.call) {
      case 'next':
        this.#next(call);
        break;
      case 'response':
        this.#answer(call, this.#environment.takeResponse(route.requestId, request));
        break;
      case 'error':
        this.#answer(call, this.#environment.takeError(route.requestId, request));
        break;
      case 'init-error':
        this.#answer(call, this.#environment.takeInitError());
        break;
      case 'wrong-method':
        this.#answer(call, methodNotAllowed(route.allowed));
        break;
      case 'unknown-path':
        this.#answer(call, notFound());
    }
    return () => this.#withdraw(call);
  }

  /** Settles when the function waits in `next` and no event is queued or in its hands; at once if that is so now. */
  idle(): Promise<void> {
    if (this.#isIdle()) return Promise.resolve();
    return new Promise((settle) => this.#onIdle.push(settle));
  }

  #isIdle(): boolean {
    return this.#environment.isIdle && this.#waiting.length > 0;
  }

  #next(call: Call): void {
    const asked = this.#environment.ask();
    if ('refusal' in asked) this.#answer(call, asked.refusal);
    else if ('again' in asked) this.#answer(call, this.#event(asked.again));
    else {
      this.#waiting.push(call);
      this.#deliver();
      if (this.#isIdle()) for (const settle of this.#onIdle.splice(0)) settle();
    }
  }

  #deliver(): void {
    if (this.#waiting.length === 0) return;
    const invocation = this.#environment.takeNext();
    if (invocation === null) return;
    const call = this.#waiting.shift();
    if (call !== undefined) this.#answer(call, this.#event(invocation));
  }

  #withdraw(call: Call): void {
    const place = this.#waiting.indexOf(call);
    if (place >= 0) this.#waiting.splice(place, 1);
  }

  /**
   * Source of the headers: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html#runtimes-api-next, and
   * `renderInvokeHeaders` in the emulator's internal/lambda/rapi/rendering/rendering.go. The mobile SDK's (client
   * context, Cognito identity) and the tenant's are left out, as for an invocation that has none.
   */
  #event(invocation: Invocation): ApiResponse {
    const {
      now,
      timeoutMs = 3000,
      traceId = FIXED_TRACE_ID,
      functionArn = FIXED_FUNCTION_ARN,
    } = this.#options;
    invocation.deadlineMs ??= now === undefined ? FIXED_DEADLINE_MS : now() + timeoutMs;
    const headers = {
      'content-type': 'application/json',
      ...(invocation.fault?.on === 'next' ? {} : { 'lambda-runtime-aws-request-id': invocation.requestId }),
      'lambda-runtime-deadline-ms': String(invocation.deadlineMs),
      'lambda-runtime-invoked-function-arn': functionArn,
      ...(traceId === null ? {} : { 'lambda-runtime-trace-id': traceId }),
    };
    return event(headers, invocation.payload);
  }

  #answer(call: Call, response: ApiResponse | null): void {
    const exchange = record(call.request, response);
    this.exchanges.push(exchange);
    this.#options.onExchange?.(exchange);
    call.respond(response);
  }
}
