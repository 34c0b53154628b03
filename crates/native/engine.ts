import type { Engine } from '../../playground/run.ts';
import { buildVersion } from '../build/build.ts';
import { executable } from '../build/paths.ts';
import { demoFunction } from '../build/programs.ts';
import { startNative } from './process.ts';

/** Runs the demo function itself, built with cargo where it is not yet. */
export const crateEngine: Engine = {
  id: 'crate',
  async start({ version, subscriber, env }, signal) {
    await buildVersion(version);
    return startNative({
      executable: executable(version, demoFunction.name),
      version,
      env: { ...env, SUBSCRIBER: subscriber },
      signal,
    });
  },
};
