const NAME = 'printed-nowhere-webcontainer';

/**
 * Claims the container for this tab: two at once take more memory than many browsers give.
 * @param takeOver whether to take it away from another tab
 * @param onLost called when another tab takes it over
 * @returns gives the claim up again; null where another tab has it. Where the browser knows no locks, every tab has it.
 */
export function claimForThisTab(takeOver: boolean, onLost: () => void): Promise<(() => void) | null> {
  if (navigator.locks === undefined) return Promise.resolve(() => {});
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  return new Promise((settle) => {
    const options = takeOver ? { steal: true } : { ifAvailable: true };
    navigator.locks
      .request(NAME, options, (lock) => {
        settle(lock === null ? null : release);
        return lock === null ? undefined : held;
      })
      .catch(onLost);
  });
}
