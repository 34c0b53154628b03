import { readArguments } from './arguments.ts';
import { differenceToCommitted, writeEvidence } from './evidence-file.ts';
import { recordNewest } from './newest.ts';
import { writeProvenance } from './provenance.ts';
import { recordVersion } from './record.ts';

/** `npm run evidence`: exits 0 when all is written or the same, 1 on a difference or a failure, 2 for wrong arguments. */
try {
  const order = readArguments(process.argv.slice(2));
  if (order.task === 'newest') console.log(await recordNewest(order));
  else if (order.task === 'check') await compare(order.versions);
  else await write(order.versions);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof RangeError ? 2 : 1;
}

async function write(versions: readonly string[]): Promise<void> {
  for (const version of versions) {
    const evidence = await recordVersion(version);
    await writeEvidence(evidence);
    console.log(`evidence/${version}.json: ${evidence.recordings.length} recordings`);
  }
  await writeProvenance(versions);
}

async function compare(versions: readonly string[]): Promise<void> {
  for (const version of versions) {
    const evidence = await recordVersion(version);
    const difference = await differenceToCommitted(evidence);
    console.log(difference ?? `evidence/${version}.json: the same, ${evidence.recordings.length} recordings`);
    if (difference !== null) process.exitCode = 1;
  }
}
