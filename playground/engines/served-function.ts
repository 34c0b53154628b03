import { normaliseStderr } from '../normalise-stderr.ts';
import { DECLINED, type Message, MessageReader, type Order } from '../processes/messages.ts';
import { Declined, type EngineId, type FunctionProcess, type Run, type Setup } from '../run.ts';
import { platformLog, SIMULATED_FIGURES } from '../runtime-api/platform-log.ts';
import type { ApiFault, Exchange } from '../runtime-api/protocol.ts';
import { unlessAborted } from './abort.ts';
import type { Container, ContainerProcess, Sighting } from './container.ts';
import { Output } from './output.ts';

/** Where a function runs. */
interface Place {
  container: Container;
  server: ContainerProcess;
  /** What the paths of its events begin with. */
  events: string;
  onSighting: (sighting: Sighting) => void;
}

/** A function in a container, seen through what its server process tells of it. */
export class ServedFunction implements FunctionProcess {
  readonly #container: Container;
  readonly #server: ContainerProcess;
  readonly #events: string;
  readonly #engine: EngineId;
  readonly #setup: Setup;
  readonly #onSighting: (sighting: Sighting) => void;
  readonly #stdout = new Output();
  readonly #stderr = new Output();
  readonly #end = new AbortController();
  #exchanges: Exchange[] = [];
  #requestId = '';
  #invocations = 0;
  #busy = false;
  #exit: number | null = null;
  /** What is called when the function waits for work or its process has ended. */
  #onRest: (() => void) | null = null;
  #atRest = false;

  constructor(
    { container, server, events, onSighting }: Place,
    engine: EngineId,
    setup: Setup,
    signal: AbortSignal,
  ) {
    this.#container = container;
    this.#server = server;
    this.#events = events;
    this.#onSighting = onSighting;
    this.#engine = engine;
    this.#setup = setup;
    this.#end.signal.addEventListener('abort', () => server.kill(), { once: true });
    if (signal.aborted) this.#end.abort(signal.reason);
    signal.addEventListener('abort', () => this.#end.abort(signal.reason), { signal: this.#end.signal });
    this.#follow().catch((failure) => this.#end.abort(failure));
  }

  /**
   * Settles when the function waits for its first event, or has ended without asking for one.
   * @throws {Declined} when it ended because it does not know the set-up
   */
  async waits(): Promise<void> {
    await this.#rest();
    this.#throwIfDeclined();
  }

  async invoke(event: Uint8Array, fault?: ApiFault): Promise<Run> {
    this.#end.signal.throwIfAborted();
    if (this.#busy) throw new Error('This function is busy with an event; wait for that run to end.');
    if (this.#exit !== null && this.#invocations > 0) {
      throw new Error('This function has ended; start it again with a cold start.');
    }
    this.#busy = true;
    this.#invocations += 1;
    const initDuration = this.#invocations === 1 ? { initDurationMs: 1 } : {};
    try {
      await this.#order(event, fault);
      await this.#rest();
      this.#throwIfDeclined();
      const { version } = this.#setup;
      const exchanges = this.#exchanges;
      this.#exchanges = [];
      return {
        version,
        engine: this.#engine,
        stdout: this.#stdout.take(),
        // A panic of the crate names its thread; the model's says what is left of that.
        stderr: normaliseStderr(this.#stderr.take()),
        platformLog: platformLog(this.#requestId, { ...SIMULATED_FIGURES, ...initDuration }),
        exchanges,
        exit: this.#exit,
      };
    } finally {
      this.#busy = false;
    }
  }

  async close(): Promise<void> {
    this.#end.abort(new Error('This function was closed; start it again with a cold start.'));
  }

  async #order(event: Uint8Array, fault: ApiFault | undefined): Promise<void> {
    const path = `${this.#events}-${this.#invocations}.json`;
    await unlessAborted(this.#end.signal, this.#container.fs.writeFile(path, event));
    const order: Order = { event: path, fault: fault ?? null };
    this.#requestId = '';
    this.#atRest = false;
    const input = this.#server.input.getWriter();
    await input.write(`${JSON.stringify(order)}\n`);
    input.releaseLock();
  }

  /** Settles when the function waits for work or has ended, and all that it wrote until then is here. */
  #rest(): Promise<void> {
    const rest = new Promise<void>((settle) => {
      this.#onRest = settle;
      this.#settleIfAtRest();
    });
    return unlessAborted(this.#end.signal, rest);
  }

  async #follow(): Promise<void> {
    const messages = new MessageReader();
    const output = this.#server.output.getReader();
    for (let chunk = await output.read(); !chunk.done; chunk = await output.read()) {
      // What becomes of one that was ended on purpose is no news, its exit code least of all.
      for (const message of messages.read(chunk.value)) if (!this.#end.signal.aborted) this.#take(message);
    }
    const code = await this.#server.exit;
    if (this.#end.signal.aborted) return;
    this.#onSighting({ process: 'server', kind: 'exit', code });
    this.#end.abort(new Error(`The server process ended with exit code ${code}. Its terminal says why.`));
  }

  #take(message: Message | string): void {
    if (typeof message === 'string') {
      this.#onSighting({ process: 'server', kind: 'line', text: message });
      return;
    }
    switch (message.kind) {
      case 'queued':
        this.#requestId = message.requestId;
        break;
      case 'idle':
        this.#atRest = true;
        break;
      case 'exchange':
        this.#exchanges.push(message.exchange);
        this.#onSighting({ process: 'server', ...message });
        break;
      case 'stdout':
      case 'stderr':
        (message.kind === 'stdout' ? this.#stdout : this.#stderr).write(message.text);
        this.#onSighting({ process: 'function', ...message });
        break;
      case 'exit':
        this.#exit = message.code;
        this.#onSighting({ process: 'function', ...message });
    }
    this.#settleIfAtRest();
  }

  #settleIfAtRest(): void {
    const isOrdered = this.#invocations === 0 || this.#requestId !== '';
    if (isOrdered && (this.#atRest || this.#exit !== null)) this.#onRest?.();
  }

  #throwIfDeclined(): void {
    if (this.#exit === DECLINED) throw new Declined(this.#stderr.take().trim());
  }
}
