import { checkedVersions } from '../../../crates/build/versions.ts';
import { releases } from '../model/versions.ts';

/** The versions that a run of the crates' tests builds, as far as the model knows them. Oldest first. */
export const modelled: readonly string[] = checkedVersions.filter((version) =>
  Object.hasOwn(releases, version),
);
