/**
 * A queue of tasks.
 * @returns what runs a task after those that were given before; once one has failed, no other runs, and all that are
 * left reject as that one did
 */
export function oneByOne() {
  let last: Promise<unknown> = Promise.resolve();
  return <Done>(task: () => Promise<Done>): Promise<Done> => {
    const done = last.then(task);
    last = done;
    // Whoever waits for it learns of a failure; it is no error that nobody does yet.
    done.catch(() => {});
    return done;
  };
}
