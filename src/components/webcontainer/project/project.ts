/** The project's files, as they are and as the reader has edited them. */
export class Project {
  readonly originals: Readonly<Record<string, string>>;
  #edits: Record<string, string>;

  /** @param edits texts by path; those of files that there are not (any more) are left out */
  constructor(originals: Readonly<Record<string, string>>, edits: Readonly<Record<string, string>> = {}) {
    this.originals = originals;
    this.#edits = {};
    for (const [path, text] of Object.entries(edits)) this.edit(path, text);
  }

  get paths(): string[] {
    return Object.keys(this.originals);
  }

  /** Edited files: texts by path. */
  get edits(): Readonly<Record<string, string>> {
    return this.#edits;
  }

  /** All files as they stand. */
  get files(): Record<string, string> {
    return { ...this.originals, ...this.#edits };
  }

  text(path: string): string {
    return this.#edits[path] ?? this.originals[path] ?? '';
  }

  isEdited(path: string): boolean {
    return Object.hasOwn(this.#edits, path);
  }

  /** Replaces a file's text. The text that it came with is no edit. */
  edit(path: string, text: string): void {
    const { [path]: _, ...others } = this.#edits;
    const original = this.originals[path];
    this.#edits = original === undefined || original === text ? others : { ...others, [path]: text };
  }

  reset(path: string): void {
    this.edit(path, this.originals[path] ?? '');
  }

  resetAll(): void {
    this.#edits = {};
  }
}
