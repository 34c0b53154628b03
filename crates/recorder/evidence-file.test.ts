import { expect, test } from 'vitest';
import type { Evidence } from '../../playground/recording.ts';
import { difference, evidenceText } from './evidence-file.ts';

const evidence: Evidence = {
  version: '0.11.2',
  recordings: [
    {
      id: 'error.default.text',
      program: 'crates/function',
      scenario: 'error',
      subscriber: 'default',
      env: {},
      event: '{}',
      stdout: 'logged\n',
      stderr: '',
      exchanges: [],
      exit: null,
    },
  ],
};

test('the same bytes are no difference', () => {
  expect(difference(evidenceText(evidence), evidence)).toBeNull();
});

test('a difference names the file and the recording, and shows the line both ways', () => {
  const committed = evidenceText(evidence).replace('logged', 'printed nowhere');

  const lines = difference(committed, evidence)?.split('\n');

  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringContaining('evidence/0.11.2.json'),
      expect.stringContaining('"id": "error.default.text"'),
      String.raw`-      "stdout": "printed nowhere\n",`,
      String.raw`+      "stdout": "logged\n",`,
    ]),
  );
});
