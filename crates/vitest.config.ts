import { configDefaults, defineConfig } from 'vitest/config';

/** What needs Rust: `npm run test:crates`. Builds share two cores and a target directory, so files run one by one. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['**/*.crates.test.ts'],
    exclude: [...configDefaults.exclude, 'crates/.build/**'],
    fileParallelism: false,
    testTimeout: 15 * 60_000,
    hookTimeout: 15 * 60_000,
  },
});
