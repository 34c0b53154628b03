import { useState } from 'preact/hooks';
import type { WebcontainerText } from '../../data/text/webcontainer.en.ts';
import { Editor } from './editor/Editor.tsx';
import { FileActions } from './FileActions.tsx';
import { FileTree } from './FileTree.tsx';
import type { Project } from './project/project.ts';
import { treeOf } from './project/tree.ts';
import { download } from './project/zip.ts';
import type { useProject } from './use-project.ts';

interface Props {
  project: Project;
  files: ReturnType<typeof useProject>;
  /** What else belongs into the archive: contents by path. */
  loaded: () => Promise<Record<string, Uint8Array>>;
  text: WebcontainerText;
  onRun: () => void;
}

/** The tree, the open file, and what can be done with them. */
export function Files({ project, files, loaded, text, onRun }: Props) {
  const [said, setSaid] = useState('');
  const [focusTurn, setFocusTurn] = useState(0);
  const [resetTurn, setResetTurn] = useState(0);
  const sayReset = (sentence: string) => {
    setSaid(sentence);
    setResetTurn(resetTurn + 1);
  };
  const note = files.kept ? said || (files.edited.any ? text.kept : '') : text.notKept;
  return (
    <div class="wc-files-and-editor">
      <FileTree
        entries={treeOf(project.paths)}
        open={files.open}
        isEdited={(path) => project.isEdited(path)}
        text={text}
        onOpen={(path, byKeyboard) => {
          files.setOpen(path);
          if (byKeyboard) setFocusTurn(focusTurn + 1);
        }}
      />
      <div class="wc-file">
        <p class="wc-path">
          <code>{files.open}</code>
        </p>
        <Editor
          path={files.open}
          text={files.text}
          label={text.editorOf}
          loading={text.editorLoading}
          resetTurn={resetTurn}
          focusTurn={focusTurn}
          onEdit={(path, edited) => {
            setSaid('');
            files.edit(path, edited);
          }}
          onRun={onRun}
        />
        <FileActions
          edited={files.edited}
          note={note}
          text={text}
          onResetFile={() => {
            files.resetFile();
            sayReset(text.fileReset(files.open));
          }}
          onResetAll={() => {
            files.resetAll();
            sayReset(text.allReset);
          }}
          onDownload={async () => download({ ...project.files, ...(await loaded()) })}
        />
      </div>
    </div>
  );
}
