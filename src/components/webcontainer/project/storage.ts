/** What is kept in the browser between two visits. */
export interface Kept {
  /** Edited files: texts by path. */
  edits: Record<string, string>;
  /** An event that is too long for a link, with the link that it belongs to. */
  event: { link: string; text: string } | null;
}

const KEY = 'printed-nowhere.webcontainer';
/** Counts up when what is stored changes its shape; another version's is left alone and not read. */
const VERSION = 1;
/** Most that is kept, in UTF-16 units: browsers give a site some five million in all. */
export const KEPT_LIMIT = 1_000_000;

const nothing = (): Kept => ({ edits: {}, event: null });

/** As much of `localStorage` as is needed. */
export type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** @returns what was kept; nothing where that is unreadable, of another version, or where storage is closed */
export function readKept(store: () => Store): Kept {
  try {
    const kept: unknown = JSON.parse(store().getItem(KEY) ?? 'null');
    if (!isRecord(kept) || kept.version !== VERSION) return nothing();
    const edits = isRecord(kept.edits) ? Object.entries(kept.edits) : [];
    return {
      edits: Object.fromEntries(
        edits.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      ),
      event: eventIn(kept.event),
    };
  } catch {
    return nothing();
  }
}

/** @returns whether it was kept: it may be too much, or storage closed or full */
export function keep(store: () => Store, kept: Kept): boolean {
  const text = JSON.stringify({ version: VERSION, ...kept });
  if (text.length > KEPT_LIMIT) return false;
  try {
    store().setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

function eventIn(value: unknown): Kept['event'] {
  if (!isRecord(value)) return null;
  const { link, text } = value;
  return typeof link === 'string' && typeof text === 'string' ? { link, text } : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
