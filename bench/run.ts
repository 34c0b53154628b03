import { type Arguments, type Measure, readArguments } from './arguments.ts';
import { measureColdStarts } from './cold-start.ts';
import { measureRuntimeApi } from './runtime-api.ts';

const measures: Record<Measure, (given: Arguments) => Promise<string>> = {
  'runtime-api': measureRuntimeApi,
  'cold-start': measureColdStarts,
};

/** `npm run bench`; its usage stands in arguments.ts. Exits 0, 1 on a failure, 2 for wrong arguments. */
try {
  const given = readArguments(process.argv.slice(2));
  for (const name of given.measures) console.log(await measures[name](given));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof RangeError ? 2 : 1;
}
