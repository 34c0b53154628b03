import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UNPRINTABLE } from './unprintable.ts';

/** Prints each range of characters that Rust escapes as `\u{…}`; surrogates are no characters and count as the last. */
const PROGRAM = `
fn main() {
    let mut first = None;
    for code in 0..=0x110000u32 {
        let escaped = match char::from_u32(code) {
            Some(c) => c.escape_debug().collect::<String>().starts_with("\\\\u"),
            None => first.is_some() && code < 0x110000,
        };
        match (first, escaped) {
            (None, true) => first = Some(code),
            (Some(start), false) => {
                println!("{start} {}", code - 1);
                first = None;
            }
            _ => {}
        }
    }
}`;

function rangesOfRust(): [number, number][] {
  const directory = mkdtempSync(join(tmpdir(), 'unprintable-'));
  try {
    const program = join(directory, 'ranges');
    writeFileSync(`${program}.rs`, PROGRAM);
    execFileSync('rustc', ['-O', '-o', program, `${program}.rs`]);
    const lines = execFileSync(program, { encoding: 'utf8' }).trim().split('\n');
    return lines.map((line) => {
      const [first = Number.NaN, last = Number.NaN] = line.split(' ').map(Number);
      return [first, last];
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

test('the table is what this Rust escapes', () => {
  let next = 0;
  const words = rangesOfRust().map(([first, last]) => {
    const gap = (first - next).toString(36);
    next = last + 1;
    return last > first ? `${gap}.${(last - first).toString(36)}` : gap;
  });
  expect(UNPRINTABLE.trim().split(/\s+/)).toEqual(words);
});
