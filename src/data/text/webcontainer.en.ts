import type { EngineId } from '../../../playground/run.ts';
import type { Program } from '../../components/playground/state/state.ts';
import type { Phase } from '../../components/webcontainer/container/boot.ts';
import type { Remedy, Trouble } from '../../components/webcontainer/container/trouble.ts';
import type { WithoutCrate } from '../../components/webcontainer/crates.ts';
import type { LostLine } from '../../components/webcontainer/judge.ts';
import type { Where } from '../../components/webcontainer/workbench.ts';

const phases: Record<Exclude<Phase['kind'], 'trouble'>, string> = {
  off: 'No WebContainer is running. Run starts one: this page then loads the runtime from its vendor.',
  booting: 'Starting the WebContainer. Its vendor says that a first start takes 5 to 15 seconds.',
  mounting: 'Writing the project’s files.',
  ready: 'The WebContainer is running.',
};

const troubles: Record<Trouble, { title: string; text: string }> = {
  unsupported: {
    title: 'This browser cannot run a WebContainer',
    text: 'It lacks WebAssembly or cross-origin isolation. Current Chrome and Edge run them; Firefox and Safari do in part.',
  },
  'not-isolated': {
    title: 'This page is not isolated',
    text: 'A WebContainer needs this page as a page of its own, sent with the headers Cross-Origin-Opener-Policy and Cross-Origin-Embedder-Policy. Open it in a tab of its own. If it is in one, its host does not send them.',
  },
  'blocked-by-policy': {
    title: 'The policy of this page forbids the WebContainer',
    text: 'The Content-Security-Policy with which this page was sent does not allow the vendor’s frame. Whoever hosts this page has to add it to frame-src.',
  },
  offline: {
    title: 'This browser is offline',
    text: 'The runtime comes from the network. Connect, then run again.',
  },
  'cookies-blocked': {
    title: 'Cookies are blocked',
    text: 'The vendor’s frame needs storage. Allow cookies for this site and its vendor, then reload. Nothing of yours is stored there.',
  },
  unreachable: {
    title: 'The vendor’s host cannot be reached',
    text: 'No answer came from its address. A company network, an ad blocker or an outage does this.',
  },
  refused: {
    title: 'The vendor’s host answered without a WebContainer',
    text: 'A 404 does this, where this site is not on the vendor’s allow-list; so do blocked third-party cookies. You can do nothing about the first.',
  },
  'timed-out': {
    title: 'The WebContainer has not started within 30 seconds',
    text: 'It may still come: a slow connection is enough. It is not tried again before this page is reloaded.',
  },
  'second-tab': {
    title: 'Another tab runs the WebContainer',
    text: 'Two at once take more memory than many browsers give. Use the other tab, close it, or take over here: what runs there ends, and your files are the same.',
  },
  crashed: {
    title: 'A process crashed',
    text: 'Its terminal says where. Reset file brings a file back as it came.',
  },
  silent: {
    title: 'The WebContainer does not answer',
    text: 'Nothing has come for 30 seconds. A process may be in a loop: Stop ends it. Or the WebContainer itself has crashed, for want of memory for instance: then reload. Your files and your event are kept.',
  },
  'not-done': {
    title: 'The WebContainer refused what it was asked',
    text: 'It could not write a file, or start a process. What it said itself stands below. Run again, or reload this page: your files and your event are kept.',
  },
  'out-of-memory': {
    title: 'Out of memory',
    text: 'A process or the whole WebContainer took more than this browser gives. Close other tabs, and reload this page: your files and your event are kept.',
  },
  'torn-down': {
    title: 'The WebContainer was ended',
    text: 'You ended it, or another tab took it over. Your files and your event are still here.',
  },
  failed: {
    title: 'The WebContainer failed to start',
    text: 'What it said itself stands below.',
  },
};

const remedies: Record<Remedy, string> = {
  'keep-waiting': 'Keep waiting',
  reload: 'Reload this page',
  'run-again': 'Run again',
  'take-over': 'Take over here',
};

const lostLine: Record<LostLine, string> = {
  unknown:
    'The runs below say nothing of it: they are not of 0.11.2 with a returned Err in the WebContainer.',
  lost: 'The process wrote nothing about it: the line is still lost.',
  back: 'The line is back: the process wrote it to its standard output.',
  crate: 'The runs below are of the real crate, which no edit changes. Choose the model, then run.',
};

const programs: Record<Program, string> = {
  model: 'The model, as you edit it',
  crate: 'The real crate, as WebAssembly',
};

const where: Record<Where, Record<Program, string>> = {
  page: {
    model: 'The runs below are of the page’s own engine: the model as it came, without your edits.',
    crate:
      'The runs below are of the page’s own engine, the model as it came. Run starts the real crate in the WebContainer; the playground runs it without one.',
  },
  webcontainer: {
    model: 'The runs below are of Node processes in the WebContainer, from the files as you see them.',
    crate:
      'The runs below are of Node processes in the WebContainer. Edits of the model do not reach the real crate; edits of the Runtime API do.',
  },
};

const spoken: Record<Exclude<EngineId, 'crate'>, (version: string) => string> = {
  model: (version) => `The page’s own model of lambda_runtime ${version}.`,
  webcontainer: (version) =>
    `The model of lambda_runtime ${version}, from the files as they stood, in a Node process of the WebContainer.`,
  'webcontainer-crate': (version) =>
    `The real crate, lambda_runtime ${version}, compiled to WebAssembly, in a Node process of the WebContainer.`,
};

const withoutCrate: Record<WithoutCrate, string> = {
  'not-built': 'This site was built without the crate of this version, so the model ran.',
  unreachable: 'The crate could not be loaded, so the model ran. Run again to try once more.',
  gone: 'The crate is gone: the site has changed since this page was loaded, so the model ran. Reload this page.',
  damaged: 'The crate arrived damaged, so the model ran. Run again to try once more.',
  insecure:
    'Over plain HTTP this browser cannot check the crate’s file, so the model ran. Open this page over HTTPS.',
  'not-started': 'The crate could not be started in this browser, so the model ran.',
};

/** Every text of the page with a WebContainer, in English. Between backquotes stands code. */
export const webcontainerTextEnglish = {
  title: 'WebContainer',
  summary: 'The playground as a real Node project in your browser: open any file, change it, and run it.',
  introduction:
    'Two processes: a Lambda Runtime API on node:http, and the function, which talks to it over TCP. The function is the playground’s model, whose files you can edit, or the real crate, compiled to WebAssembly.',
  tested:
    'Exercised on a test host of our own, not yet on the vendor’s service. Where it does not start, the page’s own engine runs the same scenarios.',
  withoutScripts:
    'To edit and run the project, this page needs scripts. The run below was made when the page was built.',

  invitation: 'Put the lost line back',
  invitationText:
    'In 0.11.2, an `Err` that the handler returns is logged nowhere. Open `catch-panic-0.11.0.js`, the layer next to the handler, and log it where `outcome.ok` holds an `err`. Then run.',
  invitationPull: 'How PR #892 did it',
  openLayer: 'Open the layer',
  lostLine,

  run: 'Run',
  eventIsJson: 'Any text can be sent. Ctrl+Enter or ⌘+Enter runs.',
  stop: 'Stop',
  stopped: 'You stopped this run.',
  pending: 'Changed since this run. Run to see the result.',
  afterFailure: 'What you typed is still there.',
  standing: {
    cold: 'No process is running. Run starts one.',
    fromBuild: 'This run was made when the page was built, by the page’s own model.',
    ended: (exit: number) => `Ended with exit code ${exit}.`,
  },

  program: 'What runs as the function',
  programs,
  spoken,
  withoutCrate,
  where,
  usePageEngine: 'Use the page’s own engine',
  endContainer: 'End the WebContainer',

  state: 'State of the WebContainer',
  phases,
  troubles,
  remedies,

  files: 'Files of the project',
  edited: 'edited',
  editorOf: (path: string) => `Editor, ${path}. Tab leaves it.`,
  editorLoading: 'Loading the editor…',
  resetFile: 'Reset file',
  resetAll: 'Reset all',
  download: 'Download as zip',
  fileReset: (path: string) => `${path} is as it came.`,
  allReset: 'All files are as they came.',
  kept: 'Your edits are kept in this browser.',
  notKept:
    'Your edits could not be kept in this browser: there are too many, or it allows no storage. Download them.',
  projectMissing:
    'The project’s files could not be loaded. Reload this page to try again, or run the same state without them:',

  terminals: {
    server: { name: 'Terminal: Runtime API', about: 'processes/runtime-api.js' },
    function: { name: 'Terminal: function', about: 'processes/function.js' },
    crate: { name: 'Terminal: function', about: 'processes/crate-function.js' },
  },
  terminalEmpty: 'Nothing yet. Run starts this process.',
  processEnded: (code: number) => `[ended with exit code ${code}]`,
};

/** What a further language has to provide. A missing key does not compile. */
export type WebcontainerText = typeof webcontainerTextEnglish;
