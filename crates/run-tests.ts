import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * `npm run test:crates`: the tests that need Rust. `--all` has them build every recorded version instead of five,
 * `--toolchain NAME` has the guests built as `npm run crates -- --toolchain NAME` would; everything else goes to vitest.
 */
const args = process.argv.slice(2);
const env = { ...process.env };
const all = args.indexOf('--all');
if (all !== -1) {
  args.splice(all, 1);
  env.CHECKED_VERSIONS = 'all';
}
const toolchain = args.indexOf('--toolchain');
if (toolchain !== -1) {
  const [, name = ''] = args.splice(toolchain, 2);
  env.GUEST_TOOLCHAIN = name;
}
const config = join(import.meta.dirname, 'vitest.config.ts');
const vitest = spawn('vitest', ['run', '--config', config, ...args], { stdio: 'inherit', env });
vitest.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
