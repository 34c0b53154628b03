import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

test('without a name, everything is measured', () => {
  expect(readArguments([])).toEqual({
    measures: ['runtime-api', 'cold-start'],
    peers: [],
    invocations: 3000,
    rounds: 3,
    coldStarts: 30,
  });
});

test('a peer is a command with places for the function and the port', () => {
  const peer = 'emulator --listen 127.0.0.1:{port} {function}';
  const args = ['runtime-api', '--peer', peer, '--invocations', '10', '--rounds', '1'];
  expect(readArguments(args)).toMatchObject({
    measures: ['runtime-api'],
    peers: [peer],
    invocations: 10,
    rounds: 1,
  });
});

test('cold starts are measured alone, as many as asked for', () => {
  expect(readArguments(['cold-start', '--cold-starts', '5'])).toMatchObject({
    measures: ['cold-start'],
    coldStarts: 5,
  });
});

test.each([
  { args: ['--peer', 'emulator {function}'], says: 'has no {port}' },
  { args: ['--invocations', 'many'], says: '--invocations many is no number' },
  { args: ['--cold-starts', '0'], says: '--cold-starts 0 is no number from 1 up' },
  { args: ['--round', '3'], says: "Unknown option '--round'" },
  { args: ['warm-start'], says: 'There is no measure "warm-start"' },
  { args: ['cold-start', '--rounds', '3'], says: '--rounds is an option of runtime-api' },
  { args: ['runtime-api', '--cold-starts', '3'], says: '--cold-starts is an option of cold-start' },
])('$args is refused with the usage', ({ args, says }) => {
  expect(() => readArguments(args)).toThrow(says);
  expect(() => readArguments(args)).toThrow('Usage: npm run -s bench');
});
