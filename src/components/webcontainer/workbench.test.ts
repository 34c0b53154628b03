import { afterEach, expect, it, vi } from 'vitest';
import { type NodeContainer, nodeContainer } from '../../../playground/engines/testing/node-container.ts';
import { invokeScenario, SETUP } from '../../../playground/engines/testing/run.ts';
import { projectFiles } from '../../../playground/project/files.ts';
import { Declined } from '../../../playground/run.ts';
import type { CrateFiles } from '../playground/runs/crate-files.ts';
import { Crates } from './crates.ts';
import { Project } from './project/project.ts';
import { Workbench } from './workbench.ts';

// Each cold start is two processes.
vi.setConfig({ testTimeout: 60_000 });

const LAYER = 'functions/model/layers/catch-panic-0.11.3.js';
const originals = projectFiles();
const EDITED = `${originals[LAYER]}\nprocess.stderr.write('edited\\n');\n`;
const never = new AbortController().signal;

const containers: NodeContainer[] = [];
afterEach(async () => {
  for (const container of containers.splice(0)) await container.remove();
});

function booted(): NodeContainer {
  const container = nodeContainer(originals);
  containers.push(container);
  return container;
}

const noCrates: CrateFiles = {
  bytes: () => expect.unreachable(),
  load: () => expect.unreachable(),
  onProgress: () => {},
};

/** A workbench whose container can be exchanged, as a boot after a teardown does. */
function workbenchIn(first: NodeContainer) {
  const project = new Project(originals);
  const without: unknown[] = [];
  const broken: string[] = [];
  const now = { container: first };
  const bench = new Workbench({
    project,
    boot: { container: async () => now.container },
    crates: new Crates([], noCrates, () => expect.unreachable()),
    onCrate: (version, reason) => without.push([version, reason]),
    onSighting: () => {},
    onBroken: (words) => broken.push(words),
  });
  bench.mounted(originals);
  bench.where = 'webcontainer';
  const run = async () => {
    const process = await bench.engine.start(SETUP, never);
    return invokeScenario(process, 'error');
  };
  return { bench, project, now, run, without, broken };
}

it('runs the model where there is no crate, and says why', async () => {
  const { bench, run, without } = workbenchIn(booted());
  bench.program = 'crate';
  expect((await run()).engine).toBe('webcontainer');
  expect(without).toEqual([[SETUP.version, 'not-built']]);
  bench.where = 'page';
  expect((await run()).engine).toBe('model');
  expect(without).toHaveLength(1);
});

it('runs the files as they stand when it starts', async () => {
  const { project, run } = workbenchIn(booted());
  expect((await run()).stderr).toBe('');
  project.edit(LAYER, EDITED);
  expect((await run()).stderr).toBe('edited\n');
  project.resetAll();
  expect((await run()).stderr).toBe('');
});

it.each([
  ['never answers', () => new Promise<void>(() => {})],
  ['fails', () => Promise.reject(new Error('gone'))],
])('after a container that %s a write, the next one runs', async (_, write) => {
  const { bench, project, now, run } = workbenchIn(booted());
  const writing = new Promise<void>((begun) => {
    now.container.fs.writeFile = () => {
      begun();
      return write();
    };
  });
  project.edit(LAYER, EDITED);
  const first = run().catch((failure: Error) => failure.message);
  await writing;
  now.container = booted();
  project.resetAll();
  bench.mounted(project.files);
  expect((await run()).stderr).toBe('');
  bench.stop('stopped');
  expect(['stopped', 'gone']).toContain(await first);
});

it('starts again after a write that failed, with what was not written', async () => {
  const { project, now, run, broken } = workbenchIn(booted());
  const { writeFile } = now.container.fs;
  now.container.fs.writeFile = () => Promise.reject(new Error('no room'));
  project.edit(LAYER, EDITED);
  await expect(run()).rejects.toThrow('no room');
  expect(broken).toEqual(['no room']);
  now.container.fs.writeFile = writeFile;
  expect((await run()).stderr).toBe('edited\n');
});

it('tells of a process that could not be started, in the words of the container', async () => {
  const { now, run, broken } = workbenchIn(booted());
  now.container.spawn = () => Promise.reject(new Error('spawn node: refused'));
  await expect(run()).rejects.toThrow('spawn node: refused');
  expect(broken).toEqual(['spawn node: refused']);
});

it('tells of nothing that the model declined, or that the reader stopped', async () => {
  const { bench, now, run, broken } = workbenchIn(booted());
  await expect(bench.engine.start({ ...SETUP, env: { RUST_BACKTRACE: '1' } }, never)).rejects.toThrow(
    Declined,
  );
  now.container.spawn = () => new Promise(() => {});
  const stopped = run();
  bench.stop('stopped');
  await expect(stopped).rejects.toThrow('stopped');
  expect(broken).toEqual([]);
});
