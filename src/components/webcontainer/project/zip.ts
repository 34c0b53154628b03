import { strToU8, zipSync } from 'fflate';

/** The folder that the archive unpacks into, and what its name begins with. */
export const ARCHIVE = 'printed-nowhere-playground';

/** Texts or bytes, by path. */
export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** @returns an archive of the files, in one folder */
export function zipOf(files: Contents): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([path, content]) => [
    `${ARCHIVE}/${path}`,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries), { level: 6 });
}

/** Hands the archive to the browser's downloads. */
export function download(files: Contents): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([zipOf(files)], { type: 'application/zip' }));
  link.download = `${ARCHIVE}.zip`;
  link.click();
  URL.revokeObjectURL(link.href);
}
