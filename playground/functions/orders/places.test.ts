import { expect, test } from 'vitest';
import { evidence, recordingOf } from '../testing/evidence.ts';
import { PANIC, PANIC_FORMATTED } from './places.ts';

test.each(evidence)(
  'the demo function panics in the same places with lambda_runtime $version',
  ({ version }) => {
    const placeIn = (id: string) => /panicked at (\S+):\n/.exec(recordingOf(version, id).stderr)?.[1];
    expect(placeIn('panic.none.text')).toBe(PANIC);
    expect(placeIn('panic-formatted.none.text')).toBe(PANIC_FORMATTED);
  },
);
