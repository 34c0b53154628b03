import {
  accepted,
  illegalTransition,
  internalServerError,
  invalidRequestId,
  invalidResponseMode,
  MAX_PAYLOAD_BYTES,
  responseTooLarge,
} from './answers.ts';
import { answerOfFault } from './faults.ts';
import type { ApiFault, ApiRequest, ApiResponse } from './protocol.ts';
import { lowerCaseNames } from './record.ts';

/**
 * The runtime's states, by the names that AWS's emulator gives them and its 403 bodies show.
 * Source: runtime_state_names.go in
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

export interface Invocation {
  requestId: string;
  payload: Uint8Array;
  fault: ApiFault | null;
  /** Unix milliseconds, set when the function first gets the event, so that a repetition is the same. */
  deadlineMs: number | null;
}

/**
 * Lambda's view of one function process: which events it was sent, and what it may do next.
 * The transitions are those of states.go in
 * https://github.com/aws/aws-lambda-runtime-interface-emulator/tree/main/internal/lambda/core.
 */
export class ExecutionEnvironment {
  #state: RuntimeState = 'Started';
  /** Events that the function has not seen, oldest first. */
  readonly #queue: Invocation[] = [];
  /** The event that the function got last, until it asks for the next one. */
  #current: Invocation | null = null;

  /** How many events have no answer: queued, or in the function's hands. */
  get unanswered(): number {
    return this.#queue.length + (this.#state === 'Running' ? 1 : 0);
  }

  /** Whether the function has asked for an event and there is none. */
  get isIdle(): boolean {
    return this.#state === 'Ready' && this.#queue.length === 0;
  }

  enqueue(invocation: Invocation): void {
    this.#queue.push(invocation);
  }

  /** Hands over the oldest event, if the function has asked for one. */
  takeNext(): Invocation | null {
    if (this.#state !== 'Ready') return null;
    const invocation = this.#queue.shift() ?? null;
    if (invocation !== null) {
      this.#state = 'Running';
      this.#current = invocation;
    }
    return invocation;
  }

  /**
   * The function asks for an event.
   * @returns `wait` until {@link takeNext} gives one, or the event in its hands once more (`RuntimeRunningState.Ready`
   *   allows that), or a refusal
   */
  ask(): { wait: true } | { again: Invocation } | { refusal: ApiResponse } {
    if (this.#state === 'Running' && this.#current !== null) return { again: this.#current };
    if (this.#state !== 'Started' && this.#state !== 'Ready' && this.#state !== 'RuntimeResponseSentState') {
      return { refusal: illegalTransition(this.#state, 'Ready') };
    }
    this.#state = 'Ready';
    this.#current = null;
    return { wait: true };
  }

  /** Null: the connection is lost. Source: invocationresponse.go in the emulator's internal/lambda/rapi/handler. */
  takeResponse(requestId: string, request: ApiRequest): ApiResponse | null {
    const ended = this.#begin(requestId, 'response', 'InvocationResponse');
    if (ended !== 'may answer') return ended;
    const mode = lowerCaseNames(request.headers)['lambda-runtime-function-response-mode'] ?? '';
    // The state stays InvocationResponse here, as in the emulator: every later call is 403, `next` too.
    if (mode !== '' && mode !== 'streaming') return invalidResponseMode();
    this.#state = 'RuntimeResponseSentState';
    return request.body.byteLength > MAX_PAYLOAD_BYTES ? responseTooLarge() : accepted();
  }

  /** Null: the connection is lost. Source: invocationerror.go in the emulator's internal/lambda/rapi/handler. Any body is taken, JSON or not. */
  takeError(requestId: string, request: ApiRequest): ApiResponse | null {
    const ended = this.#begin(requestId, 'error', 'InvocationErrorResponse');
    if (ended !== 'may answer') return ended;
    // The emulator drops the connection here and keeps the state; of the documented answers only 500 fits.
    if (request.body.byteLength > MAX_PAYLOAD_BYTES) return internalServerError();
    this.#state = 'RuntimeResponseSentState';
    return accepted();
  }

  /** Only before the first `next`. Source: initerror.go, and `RuntimeStartedState` in states.go. */
  takeInitError(): ApiResponse {
    if (this.#state !== 'Started') return illegalTransition(this.#state, 'InitError');
    this.#state = 'InitError';
    return accepted();
  }

  /**
   * What a response and an error have in common. The id comes before the state: `AwsRequestIDValidator` in the
   * emulator's internal/lambda/rapi/middleware/middleware.go. An answered event keeps its id until the function asks
   * for the next one, so a second answer is 403 before that and 400 after it; an event that nobody has asked for yet
   * has its id too.
   * @returns how the call ends, if it ends here; else the function may answer, in the state `target`
   */
  #begin(
    requestId: string,
    on: 'response' | 'error',
    target: RuntimeState,
  ): ApiResponse | null | 'may answer' {
    const invocation = this.#current ?? this.#queue[0];
    if (invocation?.requestId !== requestId) return invalidRequestId();
    if (this.#state !== 'Running') return illegalTransition(this.#state, target);
    if (invocation.fault?.on === on) {
      this.#state = 'RuntimeResponseSentState';
      return answerOfFault(invocation.fault.status, 'Running', target);
    }
    this.#state = target;
    return 'may answer';
  }
}
