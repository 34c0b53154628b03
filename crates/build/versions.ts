import versions from '../versions.json' with { type: 'json' };

/** The exact versions of `lambda_runtime` that are built and recorded, oldest first. */
export const recordedVersions: readonly string[] = versions;

/**
 * What `npm run test:crates` builds each time: the last version before the loss, its first and its last, the fix, and
 * the newest. With `--all` it builds every one.
 */
export const checkedVersions: readonly string[] =
  process.env.CHECKED_VERSIONS === 'all'
    ? recordedVersions
    : recordedVersions.filter((version, at) => {
        const isNewest = at === recordedVersions.length - 1;
        return isNewest || ['0.10.0', '0.11.0', '0.11.2', '0.11.3'].includes(version);
      });

/** Orders exact versions such as `0.11.2` and `1.5.0`: negative when `a` is the older one. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const differing = left?.findIndex((part, index) => part !== right?.[index]) ?? -1;
  return differing === -1 ? 0 : (left?.[differing] ?? 0) - (right?.[differing] ?? 0);
}
