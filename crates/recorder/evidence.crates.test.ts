import { expect, test } from 'vitest';
import { checkedVersions } from '../build/versions.ts';
import { differenceToCommitted } from './evidence-file.ts';
import { recordVersion } from './record.ts';

test.each(checkedVersions)('%s does today what its evidence says', async (version) => {
  const difference = await differenceToCommitted(await recordVersion(version));
  expect(difference, difference ?? '').toBeNull();
});
