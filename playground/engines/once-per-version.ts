/**
 * Keeps what was loaded, so that a version is fetched and compiled once.
 * @returns the same as `load`; a load that failed is tried again the next time
 */
export function oncePerVersion<Loaded>(
  load: (version: string) => Promise<Loaded>,
): (version: string) => Promise<Loaded> {
  const loads = new Map<string, Promise<Loaded>>();
  return (version) => {
    const known = loads.get(version);
    if (known !== undefined) return known;
    const loading = load(version);
    loads.set(version, loading);
    loading.catch(() => loads.delete(version));
    return loading;
  };
}
