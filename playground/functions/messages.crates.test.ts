import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { modelled } from './testing/modelled.ts';
import { startTwins, type Twins } from './testing/twins.ts';

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

/** The first, the last and one in which a returned error is lost; with `--all`, every one. */
const threeOf = (versions: readonly string[]) =>
  versions.length > 5
    ? versions
    : versions.filter((version) => ['0.10.0', '0.11.2', versions.at(-1)].includes(version));

let twins: Twins | undefined;

afterEach(async () => {
  await twins?.close();
});

const cases = threeOf(modelled).flatMap((version) => [
  { version, format: 'Text' },
  { version, format: 'JSON' },
]);

test.each(cases)(
  'lambda_runtime $version writes any message in $format as the model does',
  async ({ version, format }) => {
    const started = await startTwins({
      version,
      subscriber: 'default',
      env: { AWS_LAMBDA_LOG_FORMAT: format },
    });
    twins = started;
    const event = fc.record({
      scenario: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...SCENARIOS) }, message),
      message: fc.oneof({ weight: 9, arbitrary: message }, longMessage),
    });
    await fc.assert(
      fc.asyncProperty(event, async (order) => {
        const { model, native } = await started.invoke(JSON.stringify(order));
        expect(model).toEqual(native);
      }),
      { numRuns: 1000 },
    );
  },
);
