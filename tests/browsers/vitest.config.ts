import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/browsers/*.browsers.test.ts'],
    globalSetup: 'tests/browsers/built-site.ts',
    // Two browsers start and load pages on a busy machine; nothing here is judged by its speed.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
