import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { Declined } from '../run.ts';
import { startTwins, type Twins } from './testing/twins.ts';

const SETUP = { version: '1.5.0', subscriber: 'default', env: {} } as const;

let twins: Twins | undefined;

afterEach(async () => {
  await twins?.close();
});

/** @returns false where the model declines; fails where it is wrong */
async function agree(started: Twins, event: string): Promise<boolean> {
  try {
    const { model, crate } = await started.invoke(event);
    expect(model, event).toEqual(crate);
    return true;
  } catch (error) {
    if (error instanceof Declined) return false;
    throw error;
  }
}

const EVENTS = [
  ...[
    '',
    ' \n',
    '{',
    '[',
    '"',
    '{}',
    '[]',
    '""',
    'null',
    'nul',
    'true',
    'tru',
    'false',
    'fals',
    'x',
    '{not json',
    ',',
  ],
  ...[
    '0',
    '7',
    '-7',
    '-0',
    '-',
    '00',
    '01',
    '7.',
    '7.x',
    '7.5',
    '-7.25',
    '7e',
    '7e+',
    '7e2',
    '1e16',
    '1e15',
    '123456e12',
  ],
  ...[
    '1e-5',
    '1e-6',
    '0.00001',
    '0.000001',
    '18446744073709551615',
    '-9223372036854775808',
    '"text"',
    '"\\q"',
    '"\\u12',
  ],
  ...[
    '{"scenario"',
    '{"scenario":',
    '{"scenario" 7}',
    '{"scenario":}',
    '{"scenario":"success"',
    '{"scenario":"success",',
  ],
  ...[
    '{"scenario":"success",}',
    '{"scenario":"success" "message":1}',
    '{"scenario":"success"}trailing',
    '{,}',
    '{1:2}',
  ],
  ...[
    '{"scenario":null}',
    '{"scenario":true}',
    '{"scenario":[1]}',
    '{"scenario":{}}',
    '{"scenario":7.0}',
    '{"scenario":-1}',
  ],
  ...[
    '{"scenario":"error","message":null}',
    '{"scenario":"error","message":[]}',
    '{"message":"x"}',
    '{"scenario": n}',
  ],
  ...[
    '{"scenario":"a","scenario":"b"}',
    '{"message":null,"message":null}',
    '{"scenario":"a","scenario" :"b"}',
    '{"\\u0073cenario":"error"}',
  ],
  ...[
    '{"scenario":"error","message":"\\ud83d\\ude00"}',
    '{"scenario":"\\ud83d"}',
    '{"scenario":"\\ude00"}',
    '{"scenario":"\\ud83dx"}',
  ],
  ...[
    '{"scenario":"\\ud83d\\n"}',
    '{"scenario":"\\ud83d\\u0041"}',
    '{"scenario":"a\nb"}',
    '{"x":"a\nb"}',
    '{"x":"\\ude00","scenario":"error"}',
  ],
  ...[
    '{\n  "scenario": 7\n}',
    '{"é": [1, {"a": nul}]}',
    '{"x":[1,]}',
    '{"x":{"a":1,}}',
    '{"x":[1 2]}',
    '{"x":{"a" 1}}',
    '{"x":{1}}',
  ],
  ...[
    '{"x":[}',
    '{"x":{]',
    '{"x":[[[',
    '{"x":{"a":[{"b":',
    '{"x":01}',
    '{"x":-}',
    '{"x":1.}',
    '{"x":1e}',
    '{"x":"\\q"}',
    '{"x":"\\u12"}',
  ],
  ...[
    '["error"]',
    '["error","hi"]',
    '["error",null]',
    '["error","hi",3]',
    '["error","hi",]',
    '["error",]',
    '["error" "hi"]',
    '[7]',
    '["error",7]',
  ],
  ...[
    '{"toString":1,"scenario":"error"}',
    '{"__proto__":1,"scenario":"error"}',
    '["error","hi"',
    '["error"',
    '["error",',
  ],
];

test('what a reader is likely to type is read as serde reads it, and none of it is declined', async () => {
  const started = await startTwins(SETUP);
  twins = started;
  for (const event of EVENTS) expect(await agree(started, event), event).toBe(true);
});

test('an event with any character changed, lost or added is read as serde reads it', async () => {
  const started = await startTwins(SETUP);
  twins = started;
  const whole = fc
    .record({
      scenario: fc.constantFrom('error', 'success'),
      message: fc.string(),
      more: fc.jsonValue({ maxDepth: 3 }),
    })
    .map((order) => JSON.stringify(order, null, order.message.length % 3));
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    lost: fc.integer({ min: 0, max: 2 }),
    added: fc.oneof(
      fc.constant(''),
      fc.constantFrom(...'{}[],:"\\ \n0-.eEtfnu'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
  });
  const mangled = fc.tuple(whole, fc.array(change, { minLength: 1, maxLength: 3 })).map(([text, changes]) =>
    changes.reduce((before, { at, lost, added }) => {
      const chars = Array.from(before);
      chars.splice(Math.floor(at * chars.length), lost, added);
      return chars.join('');
    }, text),
  );
  let declined = 0;
  await fc.assert(
    fc.asyncProperty(mangled, async (event) => {
      if (!(await agree(started, event))) declined += 1;
    }),
    { numRuns: 3000 },
  );
  expect(declined).toBeLessThan(30);
});
