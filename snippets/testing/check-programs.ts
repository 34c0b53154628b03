import { ReaderPackage } from './reader-package.ts';

/** One error of the compiler, without what differs between its versions and repeats itself. */
export interface CompileError {
  code: string;
  /** The first line of its message. */
  message: string;
  /** The line of the program that it points at. */
  at: string;
}

/** What the compiler says to one program on one version: nothing, where it compiles. */
export interface CompileRun {
  /** Path below `snippets/`. */
  program: string;
  version: string;
  errors: CompileError[];
}

interface Trial {
  version: string;
  programs: readonly string[];
  features?: readonly string[];
}

/** A line of `cargo check --message-format=json`: https://doc.rust-lang.org/cargo/reference/external-tools.html#json-messages */
interface CargoMessage {
  reason: string;
  target?: { name: string };
  message?: {
    level: string;
    message: string;
    code: { code: string } | null;
    spans: { is_primary: boolean; text: { text: string }[] }[];
  };
}

/** Checks programs against one version, each as a binary of one package. */
export async function checkPrograms({ version, programs, features = [] }: Trial): Promise<CompileRun[]> {
  const binary = (program: string) => program.replaceAll(/[/.]/g, '-');
  const files = Object.fromEntries(programs.map((program) => [`src/bin/${binary(program)}.rs`, program]));
  const reader = await ReaderPackage.write('upgrade', version, files, features);
  const { stdout, stderr } = await reader.cargo('check', '--keep-going', '--bins', '--message-format=json');
  const messages = stdout
    .split('\n')
    .flatMap((line): CargoMessage[] => (line === '' ? [] : [JSON.parse(line)]));
  if (!messages.some(({ reason }) => reason === 'build-finished')) throw new Error(stderr);
  return programs.map((program) => ({
    program,
    version,
    errors: distinct(messages.filter(({ target }) => target?.name === binary(program)).flatMap(errorOf)),
  }));
}

function errorOf({ message }: CargoMessage): CompileError[] {
  if (message?.level !== 'error' || message.code === null) return [];
  const at = message.spans.find(({ is_primary }) => is_primary)?.text[0]?.text.trim() ?? '';
  return [{ code: message.code.code, message: message.message.split('\n')[0] ?? '', at }];
}

function distinct(errors: readonly CompileError[]): CompileError[] {
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()];
}
