const NAME = 'printed-nowhere-webcontainer';

/**
 * Claims the container for this tab: two at once take more memory than many browsers give.
 * @param takeOver whether to take it away from another tab
 * @param onLost called when another tab takes it over
 * @returns whether this tab has it; true where the browser knows no locks
 */
export function claimForThisTab(takeOver: boolean, onLost: () => void): Promise<boolean> {
  if (navigator.locks === undefined) return Promise.resolve(true);
  return new Promise((settle) => {
    const held = new Promise<never>(() => {});
    const options = takeOver ? { steal: true } : { ifAvailable: true };
    navigator.locks
      .request(NAME, options, (lock) => {
        settle(lock !== null);
        return lock === null ? undefined : held;
      })
      .catch(onLost);
  });
}
