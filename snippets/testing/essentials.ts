/**
 * What `cargo test` says in any version of Rust: which test ended how, what its assertion said, and the count.
 * Left out are progress, places in files, times and hints.
 */
export function essentials(stdout: string): string {
  const kept = stdout
    .split('\n')
    .filter((line) => /^(?:test |assertion |the handler | +left: | +right: )/.test(line))
    .map((line) => line.replace(/; \d+ ignored.*$/, ''));
  return `${kept.join('\n')}\n`;
}
