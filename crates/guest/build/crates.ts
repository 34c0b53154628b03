import { parseArgs } from 'node:util';
import { buildGuest } from './build.ts';
import { writeNotices } from './notices.ts';
import { publishedDirectory } from './paths.ts';
import { keepOnly } from './publish.ts';
import { findToolchain } from './toolchain.ts';
import { guestVersions } from './versions.ts';

const usage = `Usage: npm run crates [-- [--version ${guestVersions.join('|')}]… [--toolchain system|nightly|…]]`;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}

async function main(args: string[]): Promise<number> {
  const { version: versions = [...guestVersions], toolchain: choice } = parseArgs({
    args,
    options: { version: { type: 'string', multiple: true }, toolchain: { type: 'string' } },
  }).values;
  const unknown = versions.find((version) => !guestVersions.includes(version));
  if (unknown !== undefined) {
    console.error(`${unknown} is not built as WebAssembly. ${usage}`);
    return 2;
  }
  const toolchain = await findToolchain(choice);
  console.log(`Building with ${toolchain.name}; the first build takes some minutes.`);
  for (const version of versions) {
    const start = performance.now();
    const { file, bytes, gzipBytes, brotliBytes } = await buildGuest(version, toolchain);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(
      `public/crates/${file}: ${bytes} bytes, gzip ${gzipBytes}, brotli ${brotliBytes} (${seconds} s)`,
    );
  }
  await writeNotices(publishedDirectory, await keepOnly(publishedDirectory, guestVersions), toolchain);
  return 0;
}
