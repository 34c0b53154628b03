import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../../playground/runtime-api/protocol.ts';
import { exchangeColumns } from './exchange-columns.ts';
import { logColumns, MAX_LINES } from './log-columns.ts';

const id = '00000000-0000-4000-8000-000000000001';
const platformLog = [`START RequestId: ${id}`, `END RequestId: ${id}`, `REPORT RequestId: ${id}`];

const log = (stdout: string, stderr: string, platform: string[] = [], lost = false) => ({
  run: { platformLog: platform, stdout, stderr },
  lost,
});

describe('logs side by side', () => {
  it('have a gap where one lost its line, between the platform lines', () => {
    const [lost, logged] = logColumns([log('', '', platformLog), log('ERROR lost\n', '', platformLog)]);
    expect(lost?.map((line) => line.kind)).toEqual(['platform', 'gap', 'platform', 'platform']);
    expect(lost?.[1]).toEqual({ kind: 'gap' });
    expect(logged?.[1]).toEqual({ kind: 'stdout', text: 'ERROR lost', differs: true });
  });

  it('keep the two streams apart, so that equal lines on different ones do not pair', () => {
    const [left] = logColumns([log('same\n', ''), log('', 'same\n')]);
    expect(left).toEqual([{ kind: 'stdout', text: 'same', differs: true }, { kind: 'blank' }]);
  });

  it('miss a line on stderr only where one was due', () => {
    const lastWords = log('', 'Error: not ready\n');
    expect(logColumns([log('ERROR not ready\n', ''), lastWords])[0]?.at(-1)).toEqual({ kind: 'blank' });
    expect(logColumns([log('', '', [], true), lastWords])[0]?.at(-1)).toEqual({ kind: 'gap' });
  });

  it('show a flood of lines in part, and say how much is left out', () => {
    const flood = Array.from({ length: MAX_LINES + 7 }, (_, at) => `line ${at}`).join('\n');
    const [left] = logColumns([log(flood, '', platformLog), log('', '', platformLog)]);
    expect(left?.filter((line) => line.kind === 'stdout')).toHaveLength(MAX_LINES);
    expect(left?.at(-3)).toEqual({ kind: 'more', count: 7 });
  });

  it('show silence as a gap only where a line was due', () => {
    const [left, right] = logColumns([log('', '', platformLog, true), log('', '', platformLog)]);
    expect(left?.[1]).toEqual({ kind: 'gap' });
    expect(right?.[1]).toEqual({ kind: 'silent' });
  });

  it('have no gaps beside a run that was declined', () => {
    expect(logColumns([null, log('a\n', '')])).toEqual([[], [{ kind: 'stdout', text: 'a', differs: false }]]);
  });
});

describe('exchanges side by side', () => {
  const exchange = (call: string, requestBody = ''): Exchange => ({
    method: call === 'next' ? 'GET' : 'POST',
    path: `/2018-06-01/runtime/invocation/${call === 'next' ? call : `${id}/${call}`}`,
    requestHeaders: {},
    requestBody,
    status: 200,
    responseHeaders: {},
    responseBody: '',
  });

  it('mark the one whose body differs, whatever the headers', () => {
    const other = { ...exchange('next'), requestHeaders: { 'user-agent': 'x' } };
    const [left, right] = exchangeColumns([
      [exchange('next'), exchange('error', '&alloc')],
      [other, exchange('error', 'alloc')],
    ]);
    expect(left?.map((entry) => entry.kind === 'exchange' && entry.differs)).toEqual([false, true]);
    expect(right?.map((entry) => entry.kind === 'exchange' && entry.differs)).toEqual([false, true]);
  });

  it('have a gap where one function made no call', () => {
    const [left, right] = exchangeColumns([[exchange('next')], [exchange('next'), exchange('error', 'x')]]);
    expect(left?.at(-1)).toEqual({ kind: 'gap', call: 'error' });
    expect(right?.at(-1)).toMatchObject({ call: 'error', exchange: { requestBody: 'x' }, differs: true });
  });

  it('have no gaps beside a run that was declined', () => {
    const [left, right] = exchangeColumns([[exchange('next')], null]);
    expect(left).toMatchObject([{ call: 'next', differs: false }]);
    expect(right).toEqual([]);
  });
});
