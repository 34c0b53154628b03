import { useState } from 'preact/hooks';
import { LOST_IN } from './judge.ts';
import type { Project } from './project/project.ts';
import { type Kept, keep } from './project/storage.ts';

/**
 * The project's files as the reader sees them; each edit is kept in the browser.
 * @param project the page's one project
 * @param event the event to keep beside the edits
 */
export function useProject(project: Project, event: Kept['event']) {
  const [open, setOpen] = useState<string>(LOST_IN.file);
  /** Counts the edits: the project itself is one object for good. */
  const [, setEdits] = useState(0);
  const [kept, setKept] = useState(true);

  const changed = () => {
    setEdits((count) => count + 1);
    setKept(keep(() => localStorage, { edits: project.edits, event }));
  };
  return {
    open,
    setOpen,
    text: project.text(open),
    edited: { file: project.isEdited(open), any: Object.keys(project.edits).length > 0 },
    kept,
    edit(path: string, text: string) {
      project.edit(path, text);
      changed();
    },
    resetFile() {
      project.reset(open);
      changed();
    },
    resetAll() {
      project.resetAll();
      changed();
    },
  };
}
