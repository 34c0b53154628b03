import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.{ts,tsx}'],
    // What needs Rust or a browser has a command of its own: `npm run test:crates`, `playwright test`.
    exclude: [...configDefaults.exclude, '**/*.crates.test.ts', 'crates/.build/**', 'tests/**'],
  },
});
