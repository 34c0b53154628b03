const MARK = /^\s*(?:\/\/|#)\s*(?<end>end)?region:\s*(?<name>\S+)\s*$/;

/**
 * Takes a region out of a file: the lines between `// region: NAME` and `// endregion: NAME` (`#` in shell and
 * TOML), without the indentation that they share. Marks of regions are never shown.
 * @param file names the file in error messages
 * @param name the region; without it, the whole file
 * @throws {Error} when the file has no such region, or does not end it
 */
export function regionOf(file: string, content: string, name?: string): string {
  const shown: string[] = [];
  let inside = name === undefined;
  let found = inside;
  for (const line of content.split('\n')) {
    const mark = MARK.exec(line)?.groups;
    if (mark === undefined) {
      if (inside) shown.push(line);
    } else if (name !== undefined && mark.name === name) {
      inside = mark.end === undefined;
      found = true;
    }
  }
  if (!found) throw new Error(`${file} has no region ${name}.`);
  if (name !== undefined && inside) throw new Error(`${file} does not end its region ${name}.`);
  return outdented(shown).join('\n').trim();
}

function outdented(lines: readonly string[]): string[] {
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const depth = Math.min(...depths);
  return lines.map((line) => line.slice(depth));
}
