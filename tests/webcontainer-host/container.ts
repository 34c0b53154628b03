import { type FSWatcher, mkdirSync, mkdtempSync, watch } from 'node:fs';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ports } from './ports.ts';
import { Processes } from './processes.ts';
import { readTree, writeTree } from './tree.ts';
import type { Call } from './wire.ts';

const preload = fileURLToPath(new URL('./tell-ports.mjs', import.meta.url));

type Tell = (sink: number, ...args: unknown[]) => void;

/** One booted container: a folder of this machine, and processes in it. */
export class Container {
  readonly #root = mkdtempSync(join(tmpdir(), 'webcontainer-host-'));
  readonly #cwd: string;
  readonly #tell: Tell;
  readonly #processes = new Processes();
  readonly #ports: Ports;
  readonly #watchers = new Map<number, FSWatcher>();
  readonly #env: Record<string, string>;

  /** @param node the executable that `node` means in it */
  constructor(node: string, workdirName: string, events: number, tell: Tell) {
    this.#cwd = join(this.#root, 'home', workdirName);
    mkdirSync(this.#cwd, { recursive: true });
    this.#tell = tell;
    const ports = join(this.#root, 'ports');
    this.#ports = new Ports(ports, ({ type, port }) => {
      const url = `http://localhost:${port}`;
      tell(events, 'port', port, type, url);
      if (type === 'open') tell(events, 'server-ready', port, url);
    });
    this.#env = {
      PATH: [dirname(node), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
      HOME: join(this.#root, 'home'),
      NODE_OPTIONS: `--import=${preload}`,
      WEBCONTAINER_HOST_PORTS: ports,
    };
  }

  get info(): { path: string; cwd: string } {
    return { path: this.#env.PATH ?? '', cwd: this.#cwd };
  }

  get running(): number {
    return this.#processes.running;
  }

  async end(): Promise<void> {
    this.#ports.close();
    for (const watcher of this.#watchers.values()) watcher.close();
    await this.#processes.end();
    await fs.rm(this.#root, { recursive: true, force: true });
  }

  async call(call: Exclude<Call, { method: 'build' | 'teardown' }>): Promise<unknown> {
    switch (call.method) {
      case 'loadFiles':
        return writeTree(this.#at(call.args[1] ?? ''), call.args[0]);
      case 'serialize':
        if (call.args[1].format !== 'json') throw new Error('This test host exports JSON only.');
        return readTree(this.#at(call.args[0]));
      case 'readFile':
        return fs.readFile(this.#at(call.args[0]), call.args[1] ?? null);
      case 'writeFile':
        return fs.writeFile(this.#at(call.args[0]), call.args[1], call.args[2] ?? null);
      case 'readdir':
        return this.#readdir(...call.args);
      case 'mkdir':
        await fs.mkdir(this.#at(call.args[0]), call.args[1] ?? undefined);
        return call.args[1]?.recursive ? call.args[0] : undefined;
      case 'rm':
        return fs.rm(this.#at(call.args[0]), call.args[1] ?? undefined);
      case 'rename':
        return fs.rename(this.#at(call.args[0]), this.#at(call.args[1]));
      case 'watch': {
        const [path, options, sink] = call.args;
        const told = (event: string, name: string | null) => this.#tell(sink, event, name);
        this.#watchers.set(sink, watch(this.#at(path), options ?? {}, told));
        return undefined;
      }
      case 'unwatch':
        return this.#watchers.get(call.args[0])?.close();
      case 'run': {
        const [request, sink] = call.args;
        return this.#processes.start(request, this.#at(request.cwd ?? ''), this.#env, (kind, data) =>
          this.#tell(sink, kind, data),
        );
      }
      case 'wait':
        return this.#processes.exit(call.args[0]);
      case 'kill':
        return this.#processes.kill(call.args[0]);
      case 'write':
        return this.#processes.write(...call.args);
    }
  }

  /** Directory entries as the package expects them: 1 is a file, 2 a folder. */
  async #readdir(path: string, options?: { withFileTypes?: boolean } | null): Promise<unknown> {
    const entries = await fs.readdir(this.#at(path), { withFileTypes: true });
    if (!options?.withFileTypes) return entries.map(({ name }) => name);
    return entries.map((entry) => ({ name: entry.name, 'Symbol(type)': entry.isDirectory() ? 2 : 1 }));
  }

  /** A path of the container on this machine; none leads out of its working directory. */
  #at(path: string): string {
    return join(this.#cwd, posix.normalize(posix.join('/', path)));
  }
}
