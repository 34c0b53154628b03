import { expect, test } from 'vitest';
import { type Message, MessageReader, printMessage } from './messages.ts';

const messages: Message[] = [
  { kind: 'stdout', text: 'größe 日本語 🦀\n"quoted"\u001e\r\n' },
  { kind: 'queued', requestId: 'r1' },
  { kind: 'exit', code: 0 },
];
const printed = messages.map(printMessage).join('');

test('messages come out as they went in, however the terminal cuts them', () => {
  for (const size of [1, 7, printed.length]) {
    const reader = new MessageReader();
    const read = [];
    for (let at = 0; at < printed.length; at += size) read.push(...reader.read(printed.slice(at, at + size)));
    expect(read).toEqual(messages);
  }
});

test('a message is ASCII, so that no chunk can end within a character', () => {
  expect(printed).toMatch(/^[\0-\x7f]*$/);
});

test('what is no message is a line: an echo, the report of a crash, a broken message', () => {
  const text = `{"event":"events/1"}\r\n${printMessage({ kind: 'idle' }).trimEnd()}\r\nError: x\n\u001e{broken\n`;
  expect(new MessageReader().read(text)).toEqual([
    '{"event":"events/1"}',
    { kind: 'idle' },
    'Error: x',
    '{broken',
  ]);
});
