import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

test('a peer is a command with places for the function and the port', () => {
  const peer = 'emulator --listen 127.0.0.1:{port} {function}';
  expect(readArguments(['--peer', peer, '--invocations', '10', '--rounds', '1'])).toEqual({
    peers: [peer],
    invocations: 10,
    rounds: 1,
  });
});

test.each([
  { args: ['--peer', 'emulator {function}'], says: 'has no {port}' },
  { args: ['--invocations', 'many'], says: '--invocations many is no number' },
  { args: ['--round', '3'], says: "Unknown option '--round'" },
])('$args is refused with the usage', ({ args, says }) => {
  expect(() => readArguments(args)).toThrow(says);
  expect(() => readArguments(args)).toThrow('Usage: npm run -s bench');
});
