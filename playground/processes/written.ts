/**
 * A function's process has two ways out, its streams and its socket, and they may be read in another order than they
 * were written. So each of its requests says how many bytes it has written so far, and the server lets no request in
 * before it has read as many. The header is taken away again: the function's own request does not have it.
 */
export const WRITTEN_HEADER = 'x-written-before';

export interface Written {
  stdout: number;
  stderr: number;
}

export const printWritten = ({ stdout, stderr }: Written): string => `${stdout},${stderr}`;

/** @param header what stood in it; a request without it waits for nothing */
export function parseWritten(header: string | undefined): Written {
  const [stdout = 0, stderr = 0] = (header ?? '').split(',').map(Number);
  return { stdout, stderr };
}
