/**
 * What the model does not claim to compute, with the reason; of everything else that was recorded of the demo function
 * it leaves the same bytes behind. Versions before 0.10.0 are not modelled.
 */
export const unclaimed: Readonly<Record<string, string>> = {
  'no-request-id': 'The runtime panics at a place in its own source, which differs in every version.',
};

/** The programs of one error path each, and the demo function with `panic = "abort"`, have no twin in the model. */
export function isClaimed({ program, scenario }: { program: string; scenario: string | null }): boolean {
  return program === 'crates/function' && scenario !== null && !Object.hasOwn(unclaimed, scenario);
}
