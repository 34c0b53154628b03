import { afterEach, expect, test, vi } from 'vitest';
import { rustTool } from './cargo.ts';

afterEach(() => vi.unstubAllEnvs());

test('a missing cargo is answered with what to install', async () => {
  vi.stubEnv('PATH', '/nowhere');
  await expect(rustTool('cargo', ['build'], '.')).rejects.toThrow(
    'cargo was not found. Install Rust 1.88 or newer with rustfmt and clippy (https://rustup.rs)',
  );
});
