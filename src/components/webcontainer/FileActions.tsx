import type { WebcontainerText } from '../../data/text/webcontainer.en.ts';

interface Props {
  /** Whether the open file is edited, and whether any is. */
  edited: { file: boolean; any: boolean };
  /** What was said last. */
  note: string;
  text: WebcontainerText;
  onResetFile: () => void;
  onResetAll: () => void;
  onDownload: () => void;
}

export function FileActions({ edited, note, text, onResetFile, onResetAll, onDownload }: Props) {
  return (
    <div class="pg-actions">
      <button type="button" class="pg-button" disabled={!edited.file} onClick={onResetFile}>
        {text.resetFile}
      </button>
      <button type="button" class="pg-button" disabled={!edited.any} onClick={onResetAll}>
        {text.resetAll}
      </button>
      <button type="button" class="pg-button" onClick={onDownload}>
        {text.download}
      </button>
      <p class="pg-note" role="status">
        {note}
      </p>
    </div>
  );
}
