import { parseArgs } from 'node:util';
import { orWrongArguments, WrongArguments } from '../../../playground/wrong-arguments.ts';
import { buildGuests } from './build.ts';
import { writeNotices } from './notices.ts';
import { publishedDirectory } from './paths.ts';
import { keepOnly } from './publish.ts';
import { findToolchain } from './toolchain.ts';
import { guestVersions } from './versions.ts';

const HELP = `npm run crates [-- OPTIONS]: builds lambda_runtime as WebAssembly, into public/crates.

  --version VERSION    one of ${guestVersions.join(', ')}; may be given several times. Without it, all are built
  --toolchain NAME     system, for Debian's packages, or a toolchain of rustup, such as nightly or nightly-2026-10-30.
                       Without it, the system's if they are there, else rustup's nightly
  --help               prints this
`;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = failure instanceof WrongArguments ? 2 : 1;
}

async function main(args: string[]): Promise<number> {
  const options = {
    version: { type: 'string', multiple: true },
    toolchain: { type: 'string' },
    help: { type: 'boolean', default: false },
  } as const;
  const {
    version: versions = guestVersions,
    toolchain: choice,
    help,
  } = orWrongArguments(() => parseArgs({ args, options }).values);
  if (help) {
    process.stdout.write(HELP);
    return 0;
  }
  const unknown = versions.find((version) => !guestVersions.includes(version));
  if (unknown !== undefined) {
    throw new WrongArguments(
      `${unknown} is not built as WebAssembly; --version takes ${guestVersions.join(', ')}.`,
    );
  }
  const toolchain = await findToolchain(choice);
  console.log(`Building with ${toolchain.name}; the first build takes some minutes.`);
  for (const build of buildGuests(versions, toolchain).values()) {
    const { file, bytes, gzipBytes, brotliBytes } = await build;
    console.log(`public/crates/${file}: ${bytes} bytes, gzip ${gzipBytes}, brotli ${brotliBytes}`);
  }
  await writeNotices(publishedDirectory, await keepOnly(publishedDirectory, guestVersions), toolchain);
  return 0;
}
