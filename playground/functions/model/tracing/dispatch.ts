import type { Future } from '../tower.ts';

export type Level = 'ERROR' | 'WARN' | 'INFO';

export interface Span {
  name: string;
  /** Recorded as strings: the text format quotes them as `Debug` does. */
  fields: Record<string, string>;
}

export interface Event {
  level: Level;
  /** Formatted already, as everything in `fields` is. */
  message: string;
  fields: Record<string, string>;
}

/** What an installed subscriber does: decides what it wants, and writes it. */
export interface Subscriber {
  /** @param target the module that the event or span comes from */
  enabled(level: Level, target: string): boolean;
  /** @param spans those entered, outermost first */
  write(event: Event, spans: readonly Span[]): void;
}

/** `tracing`'s side of the macros: where an event goes, and which spans it happens in. */
export class Dispatch {
  readonly #subscriber: Subscriber | null;
  readonly #entered: Span[] = [];

  /** @param subscriber null where the function installs none: every event is lost then */
  constructor(subscriber: Subscriber | null) {
    this.#subscriber = subscriber;
  }

  /** `tracing::dispatcher::has_been_set`. */
  get hasBeenSet(): boolean {
    return this.#subscriber !== null;
  }

  /** `error!(field = …, "message")`. */
  error(target: string, message: string, fields: Record<string, string> = {}): void {
    if (this.#subscriber?.enabled('ERROR', target)) {
      this.#subscriber.write({ level: 'ERROR', message, fields }, this.#entered);
    }
  }

  /** `info_span!`; null where nobody wants the span. */
  infoSpan(target: string, name: string, fields: Record<string, string>): Span | null {
    return this.#subscriber?.enabled('INFO', target) ? { name, fields } : null;
  }

  /** `span.enter()` for as long as the body runs. */
  inSpan<T>(span: Span | null, body: () => T): T {
    if (span === null) return body();
    this.#entered.push(span);
    try {
      return body();
    } finally {
      this.#entered.pop();
    }
  }

  /** `future.instrument(span)`: the span is entered while the future is polled, not before. */
  instrument<T>(span: Span | null, future: Future<T>): Future<T> {
    return async () => {
      if (span === null) return future();
      this.#entered.push(span);
      try {
        return await future();
      } finally {
        this.#entered.pop();
      }
    };
  }
}
