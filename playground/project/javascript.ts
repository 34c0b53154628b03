import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Biome's program, which any Node runs. */
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/**
 * A TypeScript file as JavaScript that people read: what is only types goes with its comment, the rest stays line by
 * line, and files are called by their new ending. Not formatted yet.
 */
export function withoutTypes(source: string): string {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  let text = source;
  for (const statement of [...file.statements].reverse()) {
    if (!isOnlyTypes(statement)) continue;
    const isImport = ts.isImportDeclaration(statement);
    // The comment before the first import is the file's own.
    const start = isImport ? statement.getStart(file) : statement.getStart(file, true);
    text = text.slice(0, start) + text.slice(statement.getEnd()).replace(/^\n/, '');
  }
  return stripTypeScriptTypes(text).replace(/\b([\w.-]+)\.ts\b/g, '$1.js');
}

function isOnlyTypes(statement: ts.Statement): boolean {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return true;
  return (
    ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
  );
}

/**
 * Formats JavaScript as this project's own sources are.
 * @param files texts by path
 * @throws {Error} Biome's own, for what does not parse
 */
export function formatted(files: Readonly<Record<string, string>>): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'printed-nowhere-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const style = ['--indent-style=space', '--line-width=110', '--javascript-formatter-quote-style=single'];
    execFileSync(process.execPath, [biome, 'format', '--write', '--vcs-enabled=false', ...style, folder], {
      stdio: 'pipe',
    });
    return Object.fromEntries(
      Object.keys(files).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
