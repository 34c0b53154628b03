import { expect, it } from 'vitest';
import { regionOf } from './region.ts';

const rust = [
  'fn main() {',
  '    // region: call',
  '    run(',
  '        handler,',
  '    )',
  '    // endregion: call',
  '}',
  '',
].join('\n');

it('shows a region without its marks and without the indentation that its lines share', () => {
  expect(regionOf('a.rs', rust, 'call')).toBe('run(\n    handler,\n)');
});

it('shows a whole file without the marks of its regions', () => {
  expect(regionOf('a.rs', rust)).toBe('fn main() {\n    run(\n        handler,\n    )\n}');
});

it('reads marks in shell and TOML comments', () => {
  expect(regionOf('a.sh', '# region: all\ncargo tree\n# endregion: all\n', 'all')).toBe('cargo tree');
});

it('names the file and the region that it lacks', () => {
  expect(() => regionOf('a.rs', rust, 'other')).toThrow('a.rs has no region other.');
});

it('refuses a region without an end', () => {
  expect(() => regionOf('a.rs', '// region: open\nx', 'open')).toThrow('a.rs does not end its region open.');
});
