import { parseArgs } from 'node:util';
import { recordedVersions } from '../build/versions.ts';
import { differenceTo, writeEvidence } from './evidence-file.ts';
import { writeProvenance } from './provenance.ts';
import { recordVersion } from './record.ts';

const usage = `Usage: npm run evidence -- [--check] [--version ${recordedVersions.join('|')}]…`;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(args: string[]): Promise<number> {
  const { check, version: versions = [...recordedVersions] } = parseArgs({
    args,
    options: { check: { type: 'boolean' }, version: { type: 'string', multiple: true } },
  }).values;
  const unknown = versions.find((version) => !recordedVersions.includes(version));
  if (unknown !== undefined) {
    console.error(`${unknown} is not in crates/versions.json. ${usage}`);
    return 2;
  }
  let differing = 0;
  for (const version of versions) {
    const evidence = await recordVersion(version);
    if (check) {
      const difference = await differenceTo(evidence);
      console.log(
        difference ?? `evidence/${version}.json: the same, ${evidence.recordings.length} recordings`,
      );
      if (difference !== null) differing += 1;
    } else {
      await writeEvidence(evidence);
      console.log(`evidence/${version}.json: ${evidence.recordings.length} recordings`);
    }
  }
  if (!check) await writeProvenance(versions);
  return differing === 0 ? 0 : 1;
}
