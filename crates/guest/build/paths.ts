import { join } from 'node:path';
import { repository } from '../../build/paths.ts';

const guest = join(import.meta.dirname, '..');
const build = join(repository, 'crates', '.build', 'guest');

export const guestSource = join(guest, 'src');
export const probeSource = join(guest, 'probe');
/** Licence texts of what comes without. */
export const licences = join(guest, 'licences');

/** Streams that the host carries, in place of sockets. */
export const byteStream = join(guest, 'byte-stream');

/** The files that take the place of hyper-util's own. */
export const hyperUtilFiles = join(guest, 'hyper-util');

/** Where cargo compiles: one for all versions, which share std and most dependencies. */
export const targetDirectory = join(build, 'target');

/** A package that makes cargo download the hyper-util of a version. */
export const hyperUtilDownload = (version: string) => join(build, 'hyper-util', version);

/** The generated package of a version. */
export const packageDirectory = (version: string) => join(build, version);

/** The committed lock file of a version. */
export const lockFile = (version: string) => join(guest, 'locks', version, 'Cargo.lock');

/** Where the site and the command line find the guests. Generated, never committed. */
export const publishedDirectory = join(repository, 'public', 'crates');
