import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { AFFECTED_RANGE } from '../../src/data/releases.ts';

const run = promisify(execFile);
const here = import.meta.dirname;
const text = (file: string) => readFile(join(here, file), 'utf8');

const affected = ['0.11.0', '0.11.1', '0.11.2'];
const others = ['0.9.2', '0.10.0', '0.11.3', '0.11.10', '0.12.0', '0.13.0', '0.14.4', '1.0.2', '1.5.0'];

describe('guard/refuse-affected.sh', () => {
  let project: string;

  beforeEach(async () => {
    project = await mkdtemp(join(tmpdir(), 'guard-'));
  });
  afterEach(() => rm(project, { recursive: true }));

  /** A lock file of cargo's form, with these versions of lambda_runtime and another crate that is as old. */
  async function check(...versions: string[]) {
    const entry = (name: string, version: string) =>
      `[[package]]\nname = "${name}"\nversion = "${version}"\n`;
    const locked = versions.map((version) => entry('lambda_runtime', version));
    const all = [...locked, entry('lambda_runtime_api_client', '0.11.1')];
    await writeFile(join(project, 'Cargo.lock'), all.join('\n'));
    return run('sh', [join(here, 'refuse-affected.sh')], { cwd: project });
  }

  test.each(affected)('fails on %s and prints it, beside another version too', async (version) => {
    const refused = { code: 1, stdout: `version = "${version}"\n` };
    await expect(check(version)).rejects.toMatchObject(refused);
    await expect(check(version, '1.5.0')).rejects.toMatchObject(refused);
  });

  test.each(others)('lets %s through and prints nothing', async (version) => {
    await expect(check(version)).resolves.toMatchObject({ stdout: '' });
  });
});

test('guard/renovate.json allows every version but the affected ones', async () => {
  const { packageRules }: { packageRules: { allowedVersions: string }[] } = JSON.parse(
    await text('renovate.json'),
  );
  const [rule] = packageRules;
  expect(rule).toMatchObject({ matchManagers: ['cargo'], matchPackageNames: ['lambda_runtime'] });

  // https://docs.renovatebot.com/configuration-options/#allowedversions: `!/…/` refuses what the expression matches.
  const [, expression = ''] = /^!\/(.*)\/$/.exec(rule?.allowedVersions ?? '') ?? [];
  const refused = new RegExp(expression);
  expect([...affected, ...others].filter((version) => refused.test(version))).toEqual(affected);
});

test('guard/dependabot.yml and guard/deny.toml name the affected range', async () => {
  const { updates }: { updates: unknown[] } = parse(await text('dependabot.yml'));
  expect(updates[0]).toMatchObject({
    'package-ecosystem': 'cargo',
    ignore: [{ 'dependency-name': 'lambda_runtime', versions: [AFFECTED_RANGE] }],
  });
  expect(await text('deny.toml')).toContain(`"lambda_runtime:${AFFECTED_RANGE}"`);
});
