/**
 * Takes out of a function's stderr what differs between machines and runs, and nothing else: the thread's id in the
 * line of the panic hook (`thread 'main' (4711) panicked at`), and the folders that cargo unpacked a crate into.
 */
export function normaliseStderr(text: string): string {
  return text
    .replace(/^(thread '.*') \(\d+\) (panicked at)/gm, '$1 $2')
    .replace(/(panicked at )\S*\/registry\/src\/[^/]+\//g, '$1');
}
