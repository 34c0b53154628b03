import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * `npm run test:crates`: the tests that need Rust. `--all` has them build every recorded version instead of five;
 * everything else goes to vitest.
 */
const args = process.argv.slice(2);
const all = args.includes('--all');
const config = join(import.meta.dirname, 'vitest.config.ts');
const vitest = spawn('vitest', ['run', '--config', config, ...args.filter((arg) => arg !== '--all')], {
  stdio: 'inherit',
  env: { ...process.env, ...(all ? { CHECKED_VERSIONS: 'all' } : {}) },
});
vitest.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
