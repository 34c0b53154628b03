import { compareVersions } from '../../crates/build/versions.ts';

/** What readers come from, newest of each line, and go to. 0.12.0 stands between, as the one to skip. */
export const from = ['0.8.3', '0.9.2', '0.10.0', '0.11.2'] as const;
export const to = ['0.11.3', '0.12.0', '0.13.0', '0.14.4', '1.5.0'] as const;

/** Programs as they were written for an older version, and the versions for which each was. */
export const programs = [
  { program: 'upgrade/from/lambda-error.rs', since: '0.8.3', until: '0.11.2' },
  { program: 'upgrade/from/config.rs', since: '0.8.3', until: '0.8.3' },
  { program: 'upgrade/from/anyhow-error.rs', since: '0.8.3', until: '0.11.2' },
  { program: 'upgrade/from/io-error.rs', since: '0.8.3', until: '0.11.2' },
  { program: 'upgrade/from/own-error.rs', since: '0.8.3', until: '0.11.2' },
  { program: 'upgrade/from/own-diagnostic.rs', since: '0.10.0', until: '0.12.0' },
] as const;

/** The same programs, mended, and where each mend is one. */
export const mends = [
  { program: 'upgrade/mended/config.rs', features: [], versions: to },
  { program: 'upgrade/mended/anyhow-error.rs', features: [], versions: to },
  { program: 'upgrade/from/anyhow-error.rs', features: ['anyhow'], versions: ['0.13.0', '0.14.4', '1.5.0'] },
  { program: 'upgrade/from/io-error.rs', features: [], versions: ['0.13.0', '0.14.4', '1.5.0'] },
  { program: 'upgrade/mended/own-error.rs', features: [], versions: ['0.13.0', '0.14.4', '1.5.0'] },
] as const;

/** The programs that were written for that version. */
export function programsOf(version: string): string[] {
  return programs
    .filter(
      ({ since, until }) => compareVersions(since, version) <= 0 && compareVersions(version, until) <= 0,
    )
    .map(({ program }) => program);
}
