/** The little that these tests need of a browser, whatever protocol drives it. */
export interface Browser {
  open(address: string): Promise<void>;
  /** Types text, or presses one named key (`Enter`, `Tab`, `ArrowDown`), into what has the focus. */
  press(key: string): Promise<void>;
  /** Puts the focus on the first element that matches the CSS selector. */
  focus(selector: string): Promise<void>;
  /** @returns the visible text of the first element that matches, or null when none does. */
  text(selector: string): Promise<string | null>;
  close(): Promise<void>;
}
