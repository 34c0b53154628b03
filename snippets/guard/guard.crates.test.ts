import { execFile } from 'node:child_process';
import { copyFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { pythonTools } from '../testing/python-tools.ts';
import { ReaderPackage } from '../testing/reader-package.ts';

const run = promisify(execFile);
const here = import.meta.dirname;

/** Runs guard/check.sh in a package that depends on that version. */
async function check(version: string, rules?: string) {
  const tool = await pythonTools();
  const reader = await ReaderPackage.write('guard', version, {
    'src/main.rs': 'upgrade/from/lambda-error.rs',
  });
  const deny = join(reader.directory, 'deny.toml');
  await (rules === undefined ? copyFile(join(here, 'deny.toml'), deny) : writeFile(deny, rules));
  const PATH = [dirname(tool('cargo-deny')), process.env.PATH ?? ''].join(delimiter);
  return run('sh', [join(here, 'check.sh')], { cwd: reader.directory, env: { ...process.env, PATH } });
}

describe('guard/check.sh: cargo-deny with guard/deny.toml', () => {
  test.each(['0.11.0', '0.11.1', '0.11.2'])('refuses %s and says why', async (version) => {
    await expect(check(version)).rejects.toMatchObject({
      stderr: expect.stringMatching(
        new RegExp(`error\\[banned\\]: crate 'lambda_runtime = ${version}'.*logged nowhere`, 's'),
      ),
    });
  });

  test.each(['0.10.0', '0.11.3', '1.5.0'])('lets %s through', async (version) => {
    await expect(check(version)).resolves.toMatchObject({ stdout: 'bans ok\n' });
  });

  test('takes a range after a colon only: after an at sign it refuses nothing', async () => {
    const atSign = '[bans]\ndeny = [{ crate = "lambda_runtime@>=0.11.0, <0.11.3" }]\n';
    await expect(check('0.11.2', atSign)).resolves.toBeDefined();
  });
});

test.each([
  ['guard/renovate.json', 'vendor.renovate'],
  ['guard/dependabot.yml', 'vendor.dependabot'],
])('%s fits the schema %s', async (file, schema) => {
  const tool = await pythonTools();
  const check = run(tool('check-jsonschema'), ['--builtin-schema', schema, join(here, '..', file)]);
  await expect(check).resolves.toBeDefined();
});
