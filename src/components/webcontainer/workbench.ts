import type { WebContainer } from '@webcontainer/api';
import { type Sighting, webcontainerEngine } from '../../../playground/engines/webcontainer.ts';
import { Declined, type Engine, type Setup } from '../../../playground/run.ts';
import type { ContainerBoot } from './container/boot.ts';
import { ContainerTrouble } from './container/trouble.ts';
import type { Project } from './project/project.ts';

/** Which engine the next cold start goes to. */
export type Where = 'page' | 'webcontainer';

interface Parts {
  project: Project;
  boot: ContainerBoot<WebContainer>;
  onSighting: (setup: Setup, sighting: Sighting) => void;
  /** Told when the container, which was there, did not do what it was asked. */
  onBroken: () => void;
}

/**
 * One engine for the playground's interface, which is two: the page's own model until the reader asks for the
 * WebContainer and whenever they turn back, and the WebContainer, with the files as they stand.
 */
export class Workbench {
  where: Where = 'page';
  readonly engine: Engine;
  readonly #project: Project;
  /** The files that the container holds. */
  #written: Readonly<Record<string, string>> = {};
  #writing: Promise<unknown> = Promise.resolve();
  #takeOver = false;
  #running = new AbortController();

  constructor({ project, boot, onSighting, onBroken }: Parts) {
    this.#project = project;
    const container = async () => {
      const booted = await boot.container(this.#takeOver);
      this.#takeOver = false;
      await this.#write(booted);
      return booted;
    };
    const inContainer = webcontainerEngine(container, onSighting);
    const inPage = import('../../../playground/engines/model.ts');
    this.engine = {
      id: 'webcontainer',
      start: async (setup, signal) => {
        const wanted = AbortSignal.any([signal, this.#running.signal]);
        if (this.where === 'page') return (await inPage).modelEngine.start(setup, wanted);
        try {
          return await inContainer.start(setup, wanted);
        } catch (failure) {
          const isAnswer = failure instanceof Declined || failure instanceof ContainerTrouble;
          if (!isAnswer && !wanted.aborted) onBroken();
          throw failure;
        }
      },
    };
  }

  /** Notes what a container holds that was just mounted. */
  mounted(files: Readonly<Record<string, string>>): void {
    this.#written = files;
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
  #write({ fs }: WebContainer): Promise<unknown> {
    this.#writing = this.#writing.then(async () => {
      const { files } = this.#project;
      const changed = Object.entries(files).filter(([path, text]) => this.#written[path] !== text);
      await Promise.all(changed.map(([path, text]) => fs.writeFile(path, text)));
      this.#written = files;
    });
    return this.#writing;
  }
}
