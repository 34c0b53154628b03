import type { Container, Sighting } from '../../../playground/engines/container.ts';
import { webcontainerEngine } from '../../../playground/engines/webcontainer.ts';
import { Declined, type Setup } from '../../../playground/run.ts';
import type { PageEngine } from '../playground/runs/checked-engine.ts';
import type { Program } from '../playground/state/state.ts';
import { ContainerTrouble } from './container/trouble.ts';
import type { Crates, WithoutCrate } from './crates.ts';
import type { Project } from './project/project.ts';

/** Where the next cold start is. */
export type Where = 'page' | 'webcontainer';

/** As much of the container as is needed; one of `@webcontainer/api` fits. */
interface MountedContainer extends Container {
  fs: Container['fs'] & { writeFile(path: string, data: string | Uint8Array): Promise<void> };
}

/** What one container holds. */
interface Mounted {
  files: Readonly<Record<string, string>>;
  /** The last write that was begun. */
  writing: Promise<unknown>;
}

interface Parts {
  project: Project;
  boot: { container(takeOver: boolean): Promise<MountedContainer> };
  crates: Crates;
  /** Told, before the crate is to start in the container, why the model starts instead; null when it does not. */
  onCrate: (version: string, without: WithoutCrate | null) => void;
  onSighting: (setup: Setup, sighting: Sighting) => void;
  /** Told when the container, which was there, did not do what it was asked, and in which words. */
  onBroken: (words: string) => void;
}

/**
 * One engine for the playground's interface, which is several: the page's own model until the reader asks for the
 * WebContainer and whenever they turn back; and in the WebContainer the model, with the files as they stand, or the
 * crate where it can be had.
 */
export class Workbench {
  where: Where = 'page';
  /** What the function is, in the WebContainer. */
  program: Program = 'model';
  readonly engine: PageEngine;
  readonly #project: Project;
  #mounted: Mounted = { files: {}, writing: Promise.resolve() };
  #takeOver = false;
  #running = new AbortController();

  constructor({ project, boot, crates, onCrate, onSighting, onBroken }: Parts) {
    this.#project = project;
    const container = async () => {
      const booted = await boot.container(this.#takeOver);
      this.#takeOver = false;
      await this.#write(booted);
      return booted;
    };
    const crateOrModel = async (version: string) => {
      if (this.program === 'model') return null;
      const crate = await crates.get(version);
      const isThere = typeof crate !== 'string';
      onCrate(version, isThere ? null : crate);
      return isThere ? crate : null;
    };
    const inContainer = webcontainerEngine(container, onSighting, crateOrModel);
    this.engine = {
      start: async (setup, signal) => {
        const wanted = AbortSignal.any([signal, this.#running.signal]);
        if (this.where === 'page') {
          const { modelEngine } = await import('../../../playground/engines/model.ts');
          return modelEngine.start(setup, wanted);
        }
        try {
          return await inContainer.start(setup, wanted);
        } catch (failure) {
          const isAnswer = failure instanceof Declined || failure instanceof ContainerTrouble;
          if (!isAnswer && !wanted.aborted)
            onBroken(failure instanceof Error ? failure.message : String(failure));
          throw failure;
        }
      },
    };
  }

  /** Notes what a container holds that was just mounted. */
  mounted(files: Mounted['files']): void {
    // A container that was torn down before may never settle what it was asked to write, or only now.
    this.#mounted = { files, writing: Promise.resolve() };
  }

  /** The next cold start takes the container away from another tab, if one has it. */
  takeOver(): void {
    this.#takeOver = true;
  }

  /**
   * Ends what runs; what waits for it fails with this.
   * @param sentence for the reader
   */
  stop(sentence: string): void {
    this.#running.abort(new Error(sentence));
    this.#running = new AbortController();
  }

  /** Writes the files that have changed. Both versions start at once, so one waits for the other's writing. */
  #write({ fs }: MountedContainer): Promise<unknown> {
    const mounted = this.#mounted;
    const written = mounted.writing.then(async () => {
      const { files } = this.#project;
      const changed = Object.entries(files).filter(([path, text]) => mounted.files[path] !== text);
      await Promise.all(changed.map(([path, text]) => fs.writeFile(path, text)));
      mounted.files = files;
    });
    // Whoever asked is told of a failure; the next one writes again what is not there.
    mounted.writing = written.catch(() => undefined);
    return written;
  }
}
