import { compareVersions, recordedVersions } from '../../build/versions.ts';

/** Before it, the runtime's client is on hyper 0.14 (0.8) or asks more of hyper-util than crates/guest/hyper-util has (0.9). */
const FIRST = '0.10.0';

/** The versions that are built as WebAssembly: all that are recorded, from the first on that can be. */
export const guestVersions: readonly string[] = recordedVersions.filter(
  (version) => compareVersions(version, FIRST) >= 0,
);
