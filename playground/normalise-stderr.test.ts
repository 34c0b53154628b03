import { expect, test } from 'vitest';
import { normaliseStderr } from './normalise-stderr.ts';

test('a panic loses its thread’s id and keeps its place', () => {
  expect(normaliseStderr("\nthread 'main' (4711) panicked at src/handler.rs:35:20:\nno\n")).toBe(
    "\nthread 'main' panicked at src/handler.rs:35:20:\nno\n",
  );
});

test('a panic inside a crate is placed without the machine’s folders', () => {
  const place =
    '/home/ada/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/lambda_runtime-0.10.0/src/lib.rs';
  expect(normaliseStderr(`thread 'main' panicked at ${place}:127:1:\n`)).toBe(
    "thread 'main' panicked at lambda_runtime-0.10.0/src/lib.rs:127:1:\n",
  );
});

test('everything else stays', () => {
  const text = 'Error: "thread \'main\' (1) is quoted, /registry/src/x/ too"\n';
  expect(normaliseStderr(text)).toBe(text);
});
