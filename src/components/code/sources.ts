// The options of import.meta.glob are read off the source text, so each call spells them out.
const snippets = import.meta.glob<string>(
  [
    '/snippets/**/*.{env,json,rs,sh,tf,toml,ts,txt,yaml,yml}',
    '!/snippets/**/*.test.ts',
    '!/snippets/testing/**',
  ],
  { eager: true, query: '?raw', import: 'default' },
);
const snippetTests = import.meta.glob<string>(
  ['/snippets/**/*.test.ts', '/crates/**/*.test.ts', '!**/.build/**'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);
const model = import.meta.glob<string>(['/playground/functions/model/**/*.ts', '!**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

function fileIn(files: Record<string, string>, folder: string, path: string): string {
  const content = files[folder + path];
  if (content !== undefined) return content;
  const known = Object.keys(files).map((file) => file.slice(folder.length));
  throw new Error(`No file ${path} in ${folder}. There are: ${known.join(', ') || 'none'}.`);
}

/**
 * The content of a file below `snippets/`.
 * @throws {Error} when there is none
 */
export function snippet(path: string): string {
  return fileIn(snippets, '/snippets/', path);
}

/**
 * The content of a file of the model.
 * @param path below `playground/functions/model/`
 * @throws {Error} when there is none
 */
export function modelSource(path: string): string {
  return fileIn(model, '/playground/functions/model/', path);
}

const grammars = {
  env: 'dotenv',
  json: 'json',
  rs: 'rust',
  sh: 'shellscript',
  tf: 'terraform',
  toml: 'toml',
  ts: 'typescript',
  txt: 'plaintext',
  yaml: 'yaml',
  yml: 'yaml',
} as const;

type Ending = keyof typeof grammars;
const isKnown = (ending: string): ending is Ending => Object.hasOwn(grammars, ending);

/** The highlighter's name for a file's language. */
export function grammarOf(path: string): (typeof grammars)[Ending] {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return isKnown(ending) ? grammars[ending] : 'plaintext';
}

/** The test that runs a snippet, as a path from the project's root: the first that names it. */
export function testOf(path: string): string | undefined {
  return Object.keys(snippetTests)
    .find((test) => snippetTests[test]?.includes(path))
    ?.slice(1);
}
