import { crateEngine } from './crate.ts';
import { type Host, host } from './host.ts';

/** Hosts a process of the crate whose module comes with its start. */
export function hostCrate(): Host {
  return host((module) =>
    crateEngine(async () => {
      if (module === null) throw new Error('A worker of the crate needs its module.');
      return module;
    }),
  );
}
