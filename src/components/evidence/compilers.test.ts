import { expect, it } from 'vitest';
import { versionsByCompiler } from './compilers.ts';

const compiledBy = (compiler: string) => ({
  file: 'orders.wasm',
  sha256: '',
  compiler,
  bytes: 0,
  gzipBytes: 0,
  brotliBytes: 0,
});

it('tells which versions each compiler compiled', () => {
  const [old, fresh] = [compiledBy('rustc 1.96.0'), compiledBy('rustc 1.97.0')];
  const versions = versionsByCompiler({ '0.11.2': old, '0.11.3': fresh, '1.5.0': old });
  expect([...versions]).toEqual([
    ['rustc 1.96.0', ['0.11.2', '1.5.0']],
    ['rustc 1.97.0', ['0.11.3']],
  ]);
});
