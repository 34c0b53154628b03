import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { machineNode } from './machine-node.ts';

/** The page with the WebContainer, as a reader uses it. */
export class Workbench {
  readonly editor: Locator;
  readonly lostLine: Locator;
  readonly #page: Page;
  readonly #site: string;
  readonly #edits = new Map<string, string>();

  /** @param site where it is served, if not where the tests' pages are */
  constructor(page: Page, site = '/') {
    this.#site = site;
    this.#page = page;
    this.editor = page.getByRole('textbox', { name: /^Editor, / });
    this.lostLine = page.locator('[data-lost-line]');
  }

  /** @param link the state, as a query with a fragment */
  async open(link = ''): Promise<void> {
    await this.#page.goto(`${this.#site}webcontainer/${link}`);
    await this.isReady();
  }

  async isReady(): Promise<void> {
    await expect(this.#page.locator('.wc[data-ready]')).toBeVisible();
    await expect(this.editor).toBeVisible();
  }

  /** Presses *Run*, and waits for what comes of it if it may take its time. */
  async run(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Run', exact: true }).click();
  }

  /** The status while it says this: a phase, or a trouble. */
  phase(name: string): Locator {
    return this.#page.locator(`[data-phase="${name}"]`);
  }

  /**
   * Lets the page's own clock jump until the status says this: what the jump sets off may need a next one. A busy machine
   * gets its time in between, or the jumps would add up to another trouble.
   */
  async waitForSilence(ms: number, trouble: string): Promise<void> {
    await expect(async () => {
      await this.#page.clock.fastForward(ms);
      await expect(this.phase(trouble)).toBeVisible({ timeout: 5000 });
    }).toPass();
  }

  /** What runs as the function. */
  get program(): Locator {
    return this.#page.getByLabel('What runs as the function');
  }

  log(version: string): Locator {
    return this.#page.getByRole('figure', { name: `Function log, lambda_runtime ${version}` });
  }

  terminal(name: 'Runtime API' | 'function'): Locator {
    return this.#page.getByRole('region', { name: `Terminal: ${name}` });
  }

  /** The button of a file, in the folders above it opened. */
  file(path: string): Locator {
    return this.#page.locator(`[data-path="${path}"]`);
  }

  /** Opens a file and replaces a piece of it in the editor. */
  async replace(path: string, old: string, fresh: string): Promise<void> {
    await this.file(path).evaluate((button) => {
      for (
        let at = button.closest('details');
        at !== null;
        at = at.parentElement?.closest('details') ?? null
      ) {
        at.open = true;
      }
    });
    await this.file(path).click();
    const editor = this.#page.getByRole('textbox', { name: `Editor, ${path}. Tab leaves it.` });
    await editor.focus();
    const text = await this.#text(path);
    expect(text).toContain(old);
    const edited = text.replace(old, () => fresh);
    await this.#page.keyboard.press('ControlOrMeta+a');
    await this.#page.keyboard.insertText(edited);
    this.#edits.set(path, edited);
    await expect(this.file(path)).toContainText('edited');
  }

  /** A file as it stands. The editor's own DOM holds no more of it than can be seen. */
  async #text(path: string): Promise<string> {
    const edited = this.#edits.get(path);
    if (edited !== undefined) return edited;
    const answer = await this.#page.request.get('/webcontainer/project.json');
    return (await answer.json())[path];
  }

  /**
   * Unpacks an archive of the project into a folder, and runs 0.11.2 there.
   * @param engine as for the command line
   * @returns what it prints
   */
  runZip(path: string, folder: string, engine: 'model' | 'crate' = 'model'): string {
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path)))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const run = ['--version', '0.11.2', '--scenario', 'error', '--engine', engine];
    const command = ['processes/in-one-process.js', ...run];
    const cwd = join(folder, 'printed-nowhere-playground');
    return execFileSync(machineNode(), command, { cwd, encoding: 'utf8' });
  }
}
