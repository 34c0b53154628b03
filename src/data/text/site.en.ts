/** Every text of the site's frame, in English. Between backquotes stands code. */
export const siteTextEnglish = {
  siteName: 'Printed Nowhere',
  skipToContent: 'Skip to the content',

  pages: 'Pages',
  menu: 'Menu',
  articles: 'Articles',
  tools: 'See for yourself',
  playground: 'Playground',
  matrix: 'Matrix',
  webcontainer: 'WebContainer',
  evidence: 'Recordings',
  onThisPage: 'On this page',
  previous: 'Previous',
  next: 'Next',
  previousAndNext: 'Previous and next page',

  language: 'Language',
  notYetAvailable: 'not yet available',
  theme: 'Theme',
  themes: { system: 'as the system', light: 'light', dark: 'dark' },

  search: 'Search',
  searchHint: 'Words, a version, or a line of a log',
  searchClose: 'Close',
  /** `{count}` stands for the number. */
  searchFound: { one: '1 page found', many: '{count} pages found' },
  searchNothing: 'Nothing found. Try fewer words.',
  searchRunning: 'Searching…',
  searchUnavailable: 'The search index could not be loaded. The menu lists every page.',

  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The text is selected: copy it with the keyboard.',

  crate: (version: string) => `lambda_runtime ${version}`,
  recordedFrom: (version: string) => `recorded from lambda_runtime ${version}`,
  standardOutput: 'Standard output',
  standardError: 'Standard error',
  nothingLogged: 'nothing was logged here',
  emptyStream: 'Nothing was written to this stream.',
  nothingWritten: 'nothing',
  lost: 'Lost',
  logged: 'Logged',
  endsProcess: 'Ends the process',
  toldLambda: 'What Lambda was told',
  request: 'Request',
  answer: 'Answer',
  program: 'Program',
  scenario: 'Scenario',
  subscriber: 'Subscriber',
  environment: 'Environment',
  environmentNone: 'nothing beside what Lambda sets',
  event: 'Event',
  after: 'After, in the same process',
  signal: 'Then ended by',
  connectionLost: 'none: the connection was lost',
  exit: 'Exit',
  exitCode: (code: number) => `the process ended with code ${code}`,
  exitWaiting: 'none: the process waits for the next event',
  exchanges: (count: number) => (count === 1 ? '1 exchange' : `${count} exchanges`),
  runtimeApi: 'Runtime API',
  recording: 'recording',
  recordingOf: (version: string) => `recording of lambda_runtime ${version}`,
  rawFile: 'Raw file',
  evidenceTitle: 'Recordings',
  evidenceSummary: 'What natively built functions printed and posted, as the articles quote it.',
  evidenceIntroduction:
    'Each version of the crate was built into the same function, started against a Runtime API on the same machine, and sent one event. These files hold what it wrote and what it posted. The articles take their log lines from here by id; none is typed.',
  evidenceOf: (version: string) => `Recordings of lambda_runtime ${version}`,
  evidenceOfSummary: (version: string) =>
    `Every recorded run of lambda_runtime ${version}: set-up, standard output, standard error, exchanges with the Runtime API.`,
  evidenceColumns: ['Crate', 'Released', 'Recordings', 'Raw file'],
  samples: 'samples of the articles',
  provenance: 'Who recorded them, and with what',
  normalised:
    'Paths of the building machine, thread ids in panic lines and the Runtime API’s host are written the same way everywhere.',

  /** Versions follow, as links. */
  builtWith: 'built and recorded with lambda_runtime',
  /** A file name follows. */
  runBy: 'run by',
  modelFile: 'from this site’s model of the runtime',

  /** A compiler's own words follow. */
  modulesCompiledBy: 'Compiled by',
  modulesNone: 'This copy of the site was built without the crates, so there are none.',
  modulesColumns: ['Version', 'SHA-256', 'Size with Brotli'],

  compilerSays: (compiler: string) => `as ${compiler} reports it`,
  compiles: 'compiles',
  version: 'Version',
  minimumRust: 'Rust, at least',

  firstScreen: {
    happened:
      'With `lambda_runtime` 0.11.0 to 0.11.2, an `Err` that your handler returns reaches Lambda and is logged nowhere.',
    affected: 'Affected',
    fixed: (version: string, date: string) => `Fixed in ${version} of ${date}.`,
    logs: 'One failed invocation, as each version logs it:',
    doors: 'Where to go',
    onCall: { label: 'I’m on call', hint: 'Eight checks to the cause' },
    upgrading: { label: 'I’m upgrading', hint: 'The command, and the check' },
    runbook: { label: 'I write the runbook', hint: 'Links and embeds' },
  },

  notFoundTitle: 'This page does not exist',
  notFoundSummary: 'The address leads nowhere on this site.',
  notFoundHelp: 'These pages do:',

  footerFacts:
    'The facts come from the runtime’s repository, its published crates, and recordings of what they do.',
  footerRepository: 'aws-lambda-rust-runtime',
  footerAbout: 'How this site knows',
  footerNotices: 'Licences of the compiled crates',
  markdownVersion: 'This page as Markdown',
};

/** What a further language has to provide. A missing key does not compile. */
export type SiteText = typeof siteTextEnglish;
