import { expect, test } from 'vitest';
import { compareVersions } from '../../crates/build/versions.ts';
import { type CompileRun, checkPrograms } from '../testing/check-programs.ts';
import { ReaderPackage } from '../testing/reader-package.ts';
import { from, to } from '../testing/upgrades.ts';
import recorded from './compile-errors.json' with { type: 'json' };
import rustVersions from './rust-versions.json' with { type: 'json' };

/** Programs as they were written for an older version, and the versions for which each was. */
const programs = [
  { program: 'upgrade/from/lambda-error.rs', since: '0.8.3', until: '0.11.2' },
  { program: 'upgrade/from/config.rs', since: '0.8.3', until: '0.8.3' },
  { program: 'upgrade/from/anyhow-error.rs', since: '0.8.3', until: '0.11.2' },
  { program: 'upgrade/from/io-error.rs', since: '0.8.3', until: '0.11.2' },
  { program: 'upgrade/from/own-error.rs', since: '0.8.3', until: '0.11.2' },
  { program: 'upgrade/from/own-diagnostic.rs', since: '0.10.0', until: '0.12.0' },
] as const;

const fromThirteen = ['0.13.0', '0.14.4', '1.5.0'] as const;

/** The same programs, mended, and where each mend is one. */
const mends = [
  { program: 'upgrade/mended/config.rs', versions: to },
  { program: 'upgrade/mended/anyhow-error.rs', versions: to },
  { program: 'upgrade/from/io-error.rs', versions: fromThirteen },
  { program: 'upgrade/mended/own-error.rs', versions: fromThirteen },
] as const;

/** The programs that were written for that version. */
function programsOf(version: string): string[] {
  return programs
    .filter(
      ({ since, until }) => compareVersions(since, version) <= 0 && compareVersions(version, until) <= 0,
    )
    .map(({ program }) => program);
}

/** The compiler's words change with its version; codes and places do not. */
const withoutWords = (runs: CompileRun[]) =>
  runs.map(({ errors, ...run }) => ({ ...run, errors: errors.map(({ code, at }) => ({ code, at })) }));

test.each(from)('what was written for %s compiles there', async (version) => {
  const runs = await checkPrograms({ version, programs: programsOf(version) });
  expect(runs.filter(({ errors }) => errors.length > 0)).toEqual([]);
});

test.each(to)('%s gives the errors of upgrade/compile-errors.json, and no others', async (version) => {
  const runs = await checkPrograms({ version, programs: programs.map(({ program }) => program) });
  const committed = recorded.runs.filter((run) => run.version === version);
  expect(withoutWords(runs)).toEqual(withoutWords(committed));
});

test.each(to)('what the article mends compiles on %s', async (version) => {
  const mended = mends.filter(({ versions }) => versions.some((one) => one === version));
  const runs = await checkPrograms({ version, programs: mended.map(({ program }) => program) });
  expect(runs.filter(({ errors }) => errors.length > 0)).toEqual([]);
});

test.each(fromThirteen)(
  'upgrade/from/anyhow-error.rs compiles on %s with the feature anyhow',
  async (version) => {
    const programs = ['upgrade/from/anyhow-error.rs'];
    expect(await checkPrograms({ version, programs, features: ['anyhow'] })).toMatchObject([{ errors: [] }]);
  },
);

test.each(rustVersions)(
  'upgrade/rust-versions.json: $version wants Rust $rust',
  async ({ version, rust }) => {
    const reader = await ReaderPackage.write('rust-version', version, {
      'src/main.rs': 'upgrade/from/lambda-error.rs',
    });
    const [, wanted] = /requires a minimum of Rust (\d+\.\d+)/.exec(await reader.readmeOfRuntime()) ?? [];
    expect(wanted).toBe(rust);
  },
);
