import { parseArgs } from 'node:util';
import { lambdaEnvironment } from '../runtime-api/lambda-environment.ts';
import { orWrongArguments, WrongArguments } from '../wrong-arguments.ts';

/** A process of the demo function, as the command line asks for it. */
export interface Options {
  /** Exact version of `lambda_runtime`. */
  version: string;
  /** `host:port` of the Runtime API. */
  api: string;
  /** The function's whole environment. */
  env: Record<string, string>;
}

export const HELP = `Runs the demo function as a custom runtime: the crate itself, as WebAssembly, under any Runtime API.

  npm run -s function -- --version 0.11.2

  --version VERSION   of lambda_runtime; npm run crates has to have built it
  --help              print this

It has this process's environment. AWS_LAMBDA_RUNTIME_API says where the Runtime API is; npm run -s runtime-api is one,
and so is AWS's runtime interface emulator. SUBSCRIBER (none, fmt or default, which it is if it is not set) chooses the
function's log.

Exit status: the function's own; 2 wrong arguments, or a version that is not built here.
`;

/**
 * @param args without the program's own name
 * @param environment this process's
 * @throws {WrongArguments}
 */
export function optionsFrom(args: string[], environment: NodeJS.ProcessEnv): Options | 'help' {
  const { version, help } = parse(args);
  if (help) return 'help';
  if (version === undefined) {
    throw new WrongArguments('Say which lambda_runtime with --version, such as --version 0.11.2.');
  }
  const api = environment.AWS_LAMBDA_RUNTIME_API ?? '';
  if (api === '') {
    throw new WrongArguments(
      'Set AWS_LAMBDA_RUNTIME_API to the address of a Runtime API, such as 127.0.0.1:9001.',
    );
  }
  const env: Record<string, string> = { ...lambdaEnvironment(api), SUBSCRIBER: 'default' };
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) env[name] = value;
  return { version, api, env };
}

function parse(args: string[]) {
  const options = { version: { type: 'string' }, help: { type: 'boolean', default: false } } as const;
  return orWrongArguments(() => parseArgs({ args, options }).values);
}
