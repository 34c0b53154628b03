/**
 * The demo function's handler, one outcome per scenario: twin of crates/function/src/handler.rs and orders.rs.
 */
import type { Handler } from '../model/invocation.ts';
import type { Process } from '../model/process.ts';
import type { Serialize } from '../model/requests.ts';
import { debugString } from '../model/rust/debug.ts';
import { type BoxError, boxed, boxedMessage } from '../model/rust/error.ts';
import { Panic, panic } from '../model/rust/panic.ts';
import { Err, Ok, type Result } from '../model/tower.ts';
import type { Order } from './order.ts';
import { PANIC, PANIC_FORMATTED } from './places.ts';

const target = 'orders::handler';

export function orders(process: Process, ready: boolean): Handler<Order> {
  return {
    ready: () => (ready ? Ok(null) : Err(boxedMessage('the service is not ready'))),
    call: (event) => async () => handle(event.payload, process),
  };
}

function handle({ scenario, message }: Order, process: Process): Result<Serialize, BoxError> {
  switch (scenario) {
    case 'success':
      return Ok({ toJson: () => Ok(JSON.stringify({ message })) });
    case 'error':
      return Err(boxedMessage(message));
    case 'custom-error':
      return Err(boxed(orderRejected(message)));
    case 'error-chain':
      return Err(boxed(withContext('while charging the card', orderRejected(message))));
    case 'log-then-error':
      process.tracing.error(target, message);
      return Err(boxedMessage(message));
    case 'panic':
      return panic(process, PANIC, new Panic('the handler panicked', '&str'));
    case 'panic-formatted':
      return panic(process, PANIC_FORMATTED, new Panic(`the handler panicked: ${message}`, 'String'));
    case 'unserializable-response':
      return Ok({ toJson: () => Err(boxed(serializeError('this response does not serialize'))) });
    default:
      return Err(boxedMessage(`unknown scenario ${debugString(scenario)}`));
  }
}

/** `OrderRejected { message }`, with `#[derive(Debug)]` and a `Display` of its own. */
const orderRejected = (message: string) => ({
  display: `order rejected: ${message}`,
  debug: `OrderRejected { message: ${debugString(message)} }`,
});

/**
 * `anyhow::Context::context`: shows only the context, and in `Debug` the cause below it, each of its lines indented.
 * https://docs.rs/crate/anyhow/1.0.104/source/src/fmt.rs
 */
const withContext = (context: string, cause: { display: string }) => ({
  display: context,
  debug: `${context}\n\nCaused by:\n    ${cause.display.replaceAll('\n', '\n    ')}`,
});

/** A `serde_json::Error` made by `Error::custom`: it has no place in any text, hence line and column 0. */
const serializeError = (message: string) => ({
  display: message,
  debug: `Error(${debugString(message)}, line: 0, column: 0)`,
});
