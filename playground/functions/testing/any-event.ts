import fc from 'fast-check';

const SCENARIOS = ['success', 'error', 'custom-error', 'error-chain', 'log-then-error', 'panic-formatted'];

/** What has meaning in Rust's strings, in JSON, in a terminal, in a log line or in Unicode. */
const TROUBLE = [
  ...[
    '"',
    "'",
    '\\',
    '\\n',
    '{',
    '}',
    '{}',
    '%s',
    '\0',
    '\t',
    '\r',
    '\n',
    '\r\n',
    ' ',
    '\u00a0',
    '\u2028',
    '\ufeff',
  ],
  ...[
    '\x07',
    '\b',
    '\x0b',
    '\f',
    '\x1b',
    '\x1b[31mred\x1b[0m',
    '\x1b]0;title\x07',
    '\x7f',
    '\x80',
    '\x85',
    '\x9b31m',
  ],
  ...[
    'é',
    'e\u0301',
    '注文',
    '👩‍🚀',
    '🇨🇭',
    '\u200d',
    '\u202e',
    '\u0378',
    '\ue000',
    '\u{1f6d2}',
    '\u{10ffff}',
  ],
  ...['ERROR ', 'requestId="x"', '\nERROR Lambda runtime invoke: ', '</script>', ' at line 1 column 1'],
];

const message = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom(...TROUBLE), fc.string({ unit: 'binary' })))
    .map((parts) => parts.join('')),
);
const longMessage = fc
  .tuple(message, fc.integer({ min: 10_000, max: 12_000 }))
  .map(([part, length]) => `${part}x`.repeat(Math.ceil(length / (part.length + 1))));

/** An event's text for the demo function: mostly of a scenario that it knows, with a message that may be anything. */
export const anyEvent = fc
  .record({
    scenario: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...SCENARIOS) }, message),
    message: fc.oneof({ weight: 9, arbitrary: message }, longMessage),
  })
  .map((order) => JSON.stringify(order));
