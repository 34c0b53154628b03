import versions from '../versions.json' with { type: 'json' };

/** The exact versions of `lambda_runtime` that are built and recorded, oldest first. */
export const recordedVersions: readonly string[] = versions;

/** Orders exact versions such as `0.11.2` and `1.5.0`: negative when `a` is the older one. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const differing = left?.findIndex((part, index) => part !== right?.[index]) ?? -1;
  return differing === -1 ? 0 : (left?.[differing] ?? 0) - (right?.[differing] ?? 0);
}
