import { join } from 'node:path';

const crates = join(import.meta.dirname, '..');

export const repository = join(crates, '..');
export const functionSource = join(crates, 'function', 'src');

/** Where cargo compiles: one for all versions, which share most dependencies. */
export const targetDirectory = join(crates, '.build', 'target');

/** The generated package of a version. */
export const packageDirectory = (version: string) => join(crates, '.build', version);

/** The committed lock file of a version. */
export const lockFile = (version: string) => join(crates, 'locks', version, 'Cargo.lock');

/** Where a built program is put: outside the target directory, whose binaries the next version overwrites. */
export const executable = (version: string, program: string) =>
  join(packageDirectory(version), 'bin', program);
