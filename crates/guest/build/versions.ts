import { compareVersions, recordedVersions } from '../../build/versions.ts';

/** The first that the playground has. The client of 0.8 is on hyper 0.14, without hyper-util; 0.9 has not been tried. */
const FIRST = '0.10.0';

/** The versions that are built as WebAssembly: all that are recorded, from the first on that can be. */
export const guestVersions: readonly string[] = recordedVersions.filter(
  (version) => compareVersions(version, FIRST) >= 0,
);
