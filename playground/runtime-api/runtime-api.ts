import {
  accepted,
  event,
  illegalTransition,
  internalServerError,
  invalidRequestId,
  invalidResponseMode,
  MAX_PAYLOAD_BYTES,
  methodNotAllowed,
  notFound,
  responseTooLarge,
} from './answers.ts';
import { answerOfFault, checkFault } from './faults.ts';
import { countedRequestIds, FIXED_DEADLINE_MS, FIXED_FUNCTION_ARN, FIXED_TRACE_ID } from './fixed-values.ts';
import type { ApiFault, ApiRequest, ApiResponse, Exchange } from './protocol.ts';
import { lowerCaseNames, record } from './record.ts';
import { routeOf } from './routes.ts';

/**
 * The runtime's states, by the names that AWS's emulator gives them and its 403 bodies show.
 * Source: runtime_state_names.go and states.go in
 * https://github.com/aws/aws-lambda-runtime-interface-emulator/tree/main/internal/lambda/core.
 */
export type RuntimeState =
  | 'Started'
  | 'InitError'
  | 'Ready'
  | 'Running'
  | 'InvocationResponse'
  | 'InvocationErrorResponse'
  | 'RuntimeResponseSentState';

export interface RuntimeApiOptions {
  /** Gives each event its request id. Default: counted, from `00000000-0000-4000-8000-000000000001`. */
  requestIds?: () => string;
  /** The clock that deadlines are taken from, in Unix milliseconds. Default: every deadline is 2100-01-01. */
  now?: () => number;
  /** Milliseconds from the delivery of an event to its deadline, where `now` is given. Default: 3000. Not enforced. */
  timeoutMs?: number;
  /** The X-Ray header; null leaves it out, as Lambda does without tracing. */
  traceId?: string | null;
  functionArn?: string;
  /** Told of each exchange as it is recorded, before its answer leaves. */
  onExchange?: (exchange: Exchange) => void;
}

interface Invocation {
  requestId: string;
  payload: Uint8Array;
  fault: ApiFault | null;
  /** Set at the first delivery, so that a repeated one is the same. */
  deadlineMs: number | null;
}

interface Call {
  request: ApiRequest;
  respond: (response: ApiResponse) => void;
}

/**
 * AWS Lambda's Runtime API for one execution environment, without I/O and without timers: the side of Lambda.
 * It follows AWS's runtime interface emulator (https://github.com/aws/aws-lambda-runtime-interface-emulator,
 * internal/lambda/core/states.go and internal/lambda/rapi/handler) but for what is said at each member.
 * No invocation times out here, and a failed init is not tried again.
 */
export class RuntimeApi {
  /** Finished exchanges in the order of their answers. A `next` that waits is not among them. */
  readonly exchanges: Exchange[] = [];

  readonly #options: RuntimeApiOptions;
  readonly #requestIds: () => string;
  #state: RuntimeState = 'Started';
  /** Events that the function has not seen, oldest first. */
  readonly #queue: Invocation[] = [];
  /** The invocation that the function got last, until it asks for the next one. */
  #current: Invocation | null = null;
  /** Each `next` that waits, oldest first. */
  readonly #waiting: Call[] = [];
  #onIdle: (() => void)[] = [];

  constructor(options: RuntimeApiOptions = {}) {
    this.#options = options;
    this.#requestIds = options.requestIds ?? countedRequestIds();
  }

  get state(): RuntimeState {
    return this.#state;
  }

  /** How many events are queued or in the function's hands without an answer. */
  get unanswered(): number {
    return this.#queue.length + (this.#state === 'Running' ? 1 : 0);
  }

  /**
   * Queues an event; a waiting `next` gets it at once.
   * @param fault the wrong answer to this invocation's first call of that kind. It ends the invocation whatever its
   *   status: a function that goes on to `next` is served, and the event is not sent to it again.
   * @returns the request id
   * @throws {RangeError} when AWS's Runtime API has no answer of the fault's status
   */
  enqueue(payload: Uint8Array, fault?: ApiFault): string {
    if (fault !== undefined) checkFault(fault);
    const requestId = this.#requestIds();
    this.#queue.push({ requestId, payload, fault: fault ?? null, deadlineMs: null });
    this.#deliver();
    return requestId;
  }

  /**
   * Takes one request of the function.
   * @param respond called once: now, or for a `next` when there is an event
   * @returns withdraws the request, for when its client has gone: a withdrawn `next` gets no event and leaves no
   *   exchange. Without effect after the answer.
   */
  receive(request: ApiRequest, respond: (response: ApiResponse) => void): () => void {
    const call: Call = { request, respond };
    const route = routeOf(request.method, request.path);
    switch (route.call) {
      case 'next':
        return this.#next(call);
      case 'response':
        this.#answer(call, this.#takeResponse(route.requestId, request));
        break;
      case 'error':
        this.#answer(call, this.#takeError(route.requestId, request));
        break;
      case 'init-error':
        this.#answer(call, this.#takeInitError());
        break;
      case 'wrong-method':
        this.#answer(call, methodNotAllowed(route.allowed));
        break;
      case 'unknown-path':
        this.#answer(call, notFound());
    }
    return () => {};
  }

  /** Settles when the function waits in `next` and no event is queued or in its hands; at once if that is so now. */
  idle(): Promise<void> {
    if (this.#isIdle()) return Promise.resolve();
    return new Promise((settle) => this.#onIdle.push(settle));
  }

  #isIdle(): boolean {
    return this.#state === 'Ready' && this.#waiting.length > 0 && this.#queue.length === 0;
  }

  /**
   * As the emulator has it, `next` in the middle of an invocation gives the same event again, and a second `next`
   * beside a waiting one waits too.
   */
  #next(call: Call): () => void {
    if (this.#state === 'Running' && this.#current !== null) {
      this.#answer(call, this.#event(this.#current));
      return () => {};
    }
    if (this.#state !== 'Started' && this.#state !== 'Ready' && this.#state !== 'RuntimeResponseSentState') {
      this.#answer(call, illegalTransition(this.#state, 'Ready'));
      return () => {};
    }
    this.#state = 'Ready';
    this.#current = null;
    this.#waiting.push(call);
    this.#deliver();
    if (this.#isIdle()) for (const settle of this.#onIdle.splice(0)) settle();
    return () => {
      const place = this.#waiting.indexOf(call);
      if (place >= 0) this.#waiting.splice(place, 1);
    };
  }

  #deliver(): void {
    if (this.#state !== 'Ready' || this.#waiting.length === 0) return;
    const invocation = this.#queue.shift();
    if (invocation === undefined) return;
    const call = this.#waiting.shift();
    if (call === undefined) return;
    this.#state = 'Running';
    this.#current = invocation;
    this.#answer(call, this.#event(invocation));
  }

  /**
   * The headers of an event. Source: `renderInvokeHeaders` in the emulator's internal/lambda/rapi/rendering/rendering.go,
   * and https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html#runtimes-api-next. Those of the mobile SDK
   * (client context, Cognito identity) and of tenants are never sent here.
   */
  #event(invocation: Invocation): ApiResponse {
    const {
      now,
      timeoutMs = 3000,
      traceId = FIXED_TRACE_ID,
      functionArn = FIXED_FUNCTION_ARN,
    } = this.#options;
    invocation.deadlineMs ??= now === undefined ? FIXED_DEADLINE_MS : now() + timeoutMs;
    return event(
      {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': invocation.requestId,
        'lambda-runtime-deadline-ms': String(invocation.deadlineMs),
        'lambda-runtime-invoked-function-arn': functionArn,
        ...(traceId === null ? {} : { 'lambda-runtime-trace-id': traceId }),
      },
      invocation.payload,
    );
  }

  #takeResponse(requestId: string, request: ApiRequest): ApiResponse {
    return this.#take(requestId, 'response', 'InvocationResponse', () => {
      const mode = lowerCaseNames(request.headers)['lambda-runtime-function-response-mode'];
      // The emulator leaves the runtime in this state: what follows such a response is 403, `next` too.
      if (mode !== undefined && mode !== '' && mode !== 'streaming') return invalidResponseMode();
      this.#state = 'RuntimeResponseSentState';
      return request.body.byteLength > MAX_PAYLOAD_BYTES ? responseTooLarge() : accepted();
    });
  }

  #takeError(requestId: string, request: ApiRequest): ApiResponse {
    return this.#take(requestId, 'error', 'InvocationErrorResponse', () => {
      // The emulator drops the connection here, in this same state; the documentation has only 500 for it.
      if (request.body.byteLength > MAX_PAYLOAD_BYTES) return internalServerError();
      this.#state = 'RuntimeResponseSentState';
      return accepted();
    });
  }

  /**
   * The rules that a response and an error share. The id comes before the state: `AwsRequestIDValidator` in the
   * emulator's internal/lambda/rapi/middleware/middleware.go. An answered invocation keeps its id until the next
   * `next`, so that a second answer is 403 before it and 400 after it; so does an event that waits to be asked for.
   */
  #take(
    requestId: string,
    on: ApiFault['on'],
    target: RuntimeState,
    whenRunning: () => ApiResponse,
  ): ApiResponse {
    const invocation = this.#current ?? this.#queue[0];
    if (invocation === undefined || invocation.requestId !== requestId) return invalidRequestId();
    if (this.#state !== 'Running') return illegalTransition(this.#state, target);
    if (invocation.fault?.on === on) {
      const answer = answerOfFault(invocation.fault, this.#state, target);
      this.#state = 'RuntimeResponseSentState';
      return answer;
    }
    this.#state = target;
    return whenRunning();
  }

  /** Only before the first `next`. Source: `RuntimeStartedState` in states.go. */
  #takeInitError(): ApiResponse {
    if (this.#state !== 'Started') return illegalTransition(this.#state, 'InitError');
    this.#state = 'InitError';
    return accepted();
  }

  #answer(call: Call, response: ApiResponse): void {
    const exchange = record(call.request, response);
    this.exchanges.push(exchange);
    this.#options.onExchange?.(exchange);
    call.respond(response);
  }
}
