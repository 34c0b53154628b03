import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { essentials } from '../testing/essentials.ts';
import { ReaderPackage } from '../testing/reader-package.ts';

/** `cargo test` in a function whose handler returns an error, with the test that readers copy. */
async function runCopiedTest(version: string, main = 'subscriber/default.rs') {
  const reader = await ReaderPackage.write('copied-test', version, {
    'src/main.rs': main,
    'tests/errors_are_logged.rs': 'test/errors_are_logged.rs',
  });
  const { succeeded, stdout, stderr } = await reader.cargo('test', '--test', 'errors_are_logged');
  return { succeeded, output: essentials(stdout), whole: stdout + stderr };
}

// test/with-0.11.2.txt and test/with-0.11.3.txt
const transcript = (version: string) => readFile(join(import.meta.dirname, `with-${version}.txt`), 'utf8');

test.each(['0.10.0', '0.11.3', '1.5.0'])('test/errors_are_logged.rs passes on %s', async (version) => {
  const { succeeded, output, whole } = await runCopiedTest(version);
  expect(succeeded, whole).toBe(true);
  expect(output).toBe(await transcript('0.11.3'));
});

test.each(['0.11.0', '0.11.1', '0.11.2'])('test/errors_are_logged.rs fails on %s', async (version) => {
  const { succeeded, output, whole } = await runCopiedTest(version);
  expect(succeeded, whole).toBe(false);
  expect(output).toBe(await transcript('0.11.2'));
});

test('test/errors_are_logged.rs passes on 0.11.2 with a workaround, and asks to take it out after the upgrade', async () => {
  const before = await runCopiedTest('0.11.2', 'workarounds/map-err.rs');
  const after = await runCopiedTest('0.11.3', 'workarounds/map-err.rs');

  expect(before.succeeded, before.whole).toBe(true);
  expect(after.succeeded).toBe(false);
  expect(after.output).toMatch(/^ +left: 2$/m);
});

test('test/errors_are_logged.rs fails, and says so, where the handler returns no error', async () => {
  const { succeeded, output } = await runCopiedTest('0.11.3', 'upgrade/mended/config.rs');

  expect(succeeded).toBe(false);
  expect(output).toContain('the handler returned no error to Lambda; the function wrote:');
});
