import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLogs, linesOf } from './align.ts';

describe('linesOf', () => {
  it('reads a silent stream as no lines', () => {
    expect(linesOf('')).toEqual([]);
  });

  it('keeps empty lines, but opens none after the last line break', () => {
    expect(linesOf('a\n\nb\n')).toEqual(['a', '', 'b']);
    expect(linesOf('a\nb')).toEqual(['a', 'b']);
  });
});

describe('alignLogs', () => {
  it('leaves a gap where one version lost the line that its neighbours have', () => {
    expect(alignLogs([['ERROR lost'], [], ['ERROR lost']])).toEqual([
      { cells: ['ERROR lost', null, 'ERROR lost'], differs: true },
    ]);
  });

  it('keeps a gap at the place of the missing line, between lines that all have', () => {
    const rows = alignLogs([
      ['start', 'end'],
      ['start', 'ERROR lost', 'end'],
    ]);
    expect(rows.map((row) => row.cells)).toEqual([
      ['start', 'start'],
      [null, 'ERROR lost'],
      ['end', 'end'],
    ]);
    expect(rows.map((row) => row.differs)).toEqual([false, true, false]);
  });

  it('pairs the same event in other words instead of calling it missing', () => {
    expect(alignLogs([['bad payload: old text'], ['bad payload: new text']])).toEqual([
      { cells: ['bad payload: old text', 'bad payload: new text'], differs: true },
    ]);
  });

  it('has no rows for logs that are all silent', () => {
    expect(alignLogs([[], []])).toEqual([]);
  });

  it('finds a later log’s line in whichever earlier log had it', () => {
    expect(alignLogs([[], ['x'], ['x']])).toEqual([{ cells: [null, 'x', 'x'], differs: true }]);
  });

  it('loses and reorders nothing, whatever the logs are', () => {
    const log = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(log, { minLength: 1, maxLength: 4 }), (logs) => {
        const rows = alignLogs(logs);
        for (const [column, lines] of logs.entries()) {
          expect(rows.map((row) => row.cells[column]).filter((cell) => cell !== null)).toEqual(lines);
        }
        for (const row of rows) expect(row.cells.some((cell) => cell !== null)).toBe(true);
      }),
    );
  });
});
