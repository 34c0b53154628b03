import { expect, it } from 'vitest';
import type { Sighting } from '../../../playground/engines/container.ts';
import type { Trouble } from './container/trouble.ts';
import { hitchAfter, noLines, TERMINAL_LIMIT, withSighting } from './terminal.ts';

const ended = (code: number) => `ended ${code}`;
const wrote = (text: string): Sighting => ({ process: 'function', kind: 'stderr', text });
const exit = (code: number): Sighting => ({ process: 'function', kind: 'exit', code });
const after = (...sightings: Sighting[]) =>
  sightings.reduce((terminals, sighting) => withSighting(terminals, '0.11.2', sighting, ended), noLines);

it('shows what each process wrote, line by line, and how it ended', () => {
  const terminals = after({ process: 'server', kind: 'line', text: 'up' }, wrote('one\ntwo\n'), exit(1));
  expect(terminals.server.map(({ text }) => text)).toEqual(['up']);
  expect(terminals.function.map(({ text }) => text)).toEqual(['one', 'two', 'ended 1']);
});

it('keeps the newest lines of a process that writes without end', () => {
  const { function: lines } = after(wrote('x\n'.repeat(TERMINAL_LIMIT)), wrote('last\n'));
  expect(lines).toHaveLength(TERMINAL_LIMIT);
  expect(lines.at(-1)?.text).toBe('last');
});

it('a server that ends by itself has crashed, whatever it says', () => {
  expect(hitchAfter(null, { process: 'server', kind: 'exit', code: 0 }, [])?.trouble).toBe('crashed');
});

it.each([
  ['a function that returns an error to main', 'Error: "not ready"\n', 1, null],
  ['a function that ends well', '', 0, null],
  ['an uncaught error', 'SyntaxError: Unexpected token\n\nNode.js v20.19.0\n', 1, 'crashed'],
  ['an abort', '', 134, 'crashed'],
  ['a full heap', 'FATAL ERROR: … JavaScript heap out of memory\n', 134, 'out-of-memory'],
  ['a kill by the system', '', 137, 'out-of-memory'],
])('%s is told apart', (_, stderr, code, crash) => {
  const before = stderr === '' ? [] : after(wrote(stderr)).function;
  expect(hitchAfter(null, exit(code), before)?.trouble ?? null).toBe(crash);
});

it('takes back that nothing answers when something comes, and a crash only for another one', () => {
  const then = (trouble: Trouble, sighting: Sighting) =>
    hitchAfter({ kind: 'trouble', trouble, detail: '' }, sighting, [])?.trouble;
  expect(then('silent', wrote('here'))).toBeUndefined();
  expect(then('silent', exit(134))).toBe('crashed');
  expect(then('crashed', wrote('here'))).toBe('crashed');
  expect(then('crashed', exit(137))).toBe('out-of-memory');
});

it('keeps what the container refused for one version, with its words, while the other one goes on', () => {
  const refused = { kind: 'trouble', trouble: 'not-done', detail: 'no room' } as const;
  expect(hitchAfter(refused, wrote('here'), [])).toEqual(refused);
});
