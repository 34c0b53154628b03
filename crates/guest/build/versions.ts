import { recordedVersions } from '../../build/versions.ts';

/** The versions that are built as WebAssembly: the last before the loss, the last with it, the fix, and the newest. */
export const guestVersions: readonly string[] = recordedVersions.filter((version) =>
  ['0.10.0', '0.11.2', '0.11.3', '1.5.0'].includes(version),
);
