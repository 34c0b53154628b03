import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import type { Container, ContainerProcess } from '../container.ts';

/** A folder of this machine with files in it, as a container: its processes are this machine's. */
export interface NodeContainer extends Container {
  fs: Container['fs'] & { writeFile(path: string, data: string | Uint8Array): Promise<void> };
  /** Replaces a file. */
  edit(path: string, text: string): void;
  /** How many of its processes have not ended. */
  readonly running: number;
  /** Ends what runs, and removes the folder. */
  remove(): Promise<void>;
}

/**
 * @param files texts by path
 * @param terminal whether its processes' lines end as a terminal's do, and what is typed is echoed
 */
export function nodeContainer(files: Readonly<Record<string, string>>, terminal = false): NodeContainer {
  const folder = mkdtempSync(join(tmpdir(), 'printed-nowhere-'));
  const running = new Map<ChildProcess, Promise<number>>();
  const edit = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) edit(path, text);

  const hosted = (child: ChildProcess): ContainerProcess => {
    const exit = new Promise<number>((ended) => {
      child.on('close', (code) => {
        running.delete(child);
        ended(code ?? 1);
      });
    });
    running.set(child, exit);
    let typed: (text: string) => void = () => {};
    const output = new ReadableStream<string>({
      start(shown) {
        const show = (text: string) => shown.enqueue(terminal ? text.replaceAll('\n', '\r\n') : text);
        if (terminal) typed = show;
        for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', show);
        child.on('close', () => shown.close());
      },
    });
    const toChild = Writable.toWeb(child.stdin ?? new Writable()).getWriter();
    const input = new WritableStream<string>({
      write(text) {
        typed(text);
        return toChild.write(Buffer.from(text));
      },
    });
    return { output, input, exit, kill: () => void child.kill() };
  };

  return {
    spawn: async (command, args) => hosted(spawn(command, args, { cwd: folder, stdio: 'pipe' })),
    fs: {
      mkdir: (path, options) => mkdir(join(folder, path), options),
      writeFile: (path, data) => writeFile(join(folder, path), data),
    },
    edit,
    get running() {
      return running.size;
    },
    async remove() {
      for (const child of running.keys()) child.kill();
      await Promise.all(running.values());
      rmSync(folder, { recursive: true });
    },
  };
}
