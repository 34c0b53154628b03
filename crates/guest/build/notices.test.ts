import { expect, test } from 'vitest';
import { noticesText } from './notices.ts';

const part = (label: string, license: string | null, ...texts: string[]) => ({
  label,
  license,
  repository: null,
  texts,
});

test('every part is listed with its licence, and a text that several share stands there once', () => {
  const text = noticesText([
    part('bytes 1.12.2', 'MIT', 'Copyright (c) 2018 Carl Lerche'),
    part('http 1.5.0', 'MIT OR Apache-2.0', 'Apache License', 'Copyright (c) 2017 http-rs authors'),
    part('lambda_runtime 0.11.2', 'Apache-2.0', 'Apache License'),
  ]);
  expect(text).toContain(
    'bytes 1.12.2\n  MIT\nhttp 1.5.0\n  MIT OR Apache-2.0\nlambda_runtime 0.11.2\n  Apache-2.0\n',
  );
  expect(text.match(/Apache License/g)).toHaveLength(1);
  expect(text).toContain('http 1.5.0, lambda_runtime 0.11.2\n\nApache License');
});

test('no licence is made up', () => {
  expect(noticesText([part('ring 0.17.0', null, 'ISC-style, in its own words')])).toContain(
    'ring 0.17.0\n  see its licence below',
  );
  expect(() => noticesText([part('unknown 1.0.0', null)])).toThrow('unknown 1.0.0 names no licence');
});
