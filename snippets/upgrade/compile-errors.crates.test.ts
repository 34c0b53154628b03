import { expect, test } from 'vitest';
import { type CompileRun, checkPrograms } from '../testing/check-programs.ts';
import { ReaderPackage } from '../testing/reader-package.ts';
import { from, mends, programs, programsOf, to } from '../testing/upgrades.ts';
import recorded from './compile-errors.json' with { type: 'json' };
import rustVersions from './rust-versions.json' with { type: 'json' };

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

test.each(mends.flatMap(({ versions, ...mend }) => versions.map((version) => ({ ...mend, version }))))(
  '$program with features $features compiles on $version',
  async ({ program, features, version }) => {
    const [run] = await checkPrograms({ version, programs: [program], features });
    expect(run?.errors).toEqual([]);
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
