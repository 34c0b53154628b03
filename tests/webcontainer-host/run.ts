/**
 * Tests the page with the WebContainer, against the test host, or with `--real` against the vendor's own service: then
 * what needs injected faults stays out, and Chromium needs the network.
 *
 * Usage: `npm run test:webcontainer [-- --real]`
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { real: { type: 'boolean', default: false } } });
const files = values.real ? ['webcontainer.spec', 'webcontainer-recordings'] : ['webcontainer'];
const env = { ...process.env, WEBCONTAINER_REAL: values.real ? '1' : '0' };
process.exitCode = spawnSync('npx', ['playwright', 'test', ...files], { env, stdio: 'inherit' }).status ?? 1;
