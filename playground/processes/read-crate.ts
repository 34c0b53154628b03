import { readFile } from 'node:fs/promises';
import { Declined } from '../run.ts';
import { crateFile } from './crate-file.ts';

/**
 * Compiles the crate of a version, which is in the project once the page has run it.
 * @throws {Declined} when it is not there
 */
export async function readCrate(version: string): Promise<WebAssembly.Module> {
  // The file's place is the project's, whatever the working directory is.
  const file = new URL(`../${crateFile(version)}`, import.meta.url);
  try {
    return await WebAssembly.compile(await readFile(file));
  } catch (failure) {
    if (!(failure instanceof Error && 'code' in failure && failure.code === 'ENOENT')) throw failure;
    throw new Declined(
      `${crateFile(version)} is not there. The page that this project comes from loads it when it runs the real crate ${version}; README.md says more.`,
    );
  }
}
