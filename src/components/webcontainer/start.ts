import { h, render } from 'preact';
import { playgroundText } from '../playground/texts.ts';
import { LiveWorkbench } from './LiveWorkbench.tsx';
import { Project } from './project/project.ts';
import { readKept } from './project/storage.ts';
import type { WorkbenchProps } from './props.ts';
import { webcontainerText } from './texts.ts';
import { playgroundWords } from './words.ts';

/** Puts the workbench in the place of the run that the build has put there. */
async function start(root: HTMLElement): Promise<void> {
  const { workbench = '', language = '', files = '' } = root.dataset;
  const props: WorkbenchProps = JSON.parse(workbench);
  const text = await webcontainerText(language);
  const words = playgroundWords(await playgroundText(language), text);
  try {
    const answer = await fetch(files);
    if (!answer.ok) throw new Error(`${files}: ${answer.status}`);
    const kept = readKept(() => localStorage);
    const project = new Project(await answer.json(), kept.edits);
    root.textContent = '';
    render(h(LiveWorkbench, { ...props, playgroundText: words, text, project, kept }), root);
  } catch (error) {
    const sentence = document.createElement('p');
    sentence.setAttribute('role', 'alert');
    const link = document.createElement('a');
    link.href = props.playground + location.search + location.hash;
    link.textContent = words.openInPlayground;
    sentence.append(`${text.projectMissing} `, link);
    root.prepend(sentence);
    throw error;
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-workbench]')) await start(root);
