import { Declined } from '../../run.ts';
import type { ApiFault } from '../../runtime-api/protocol.ts';

/**
 * crates/guest replaces hyper-util, whose error the log would show where a connection is lost.
 * @throws {Declined} when the fault is one that the guest words in its own way
 */
export function declineOwnWords(fault: ApiFault | undefined): void {
  if (fault === undefined || fault.on === 'next' || fault.status !== null) return;
  throw new Declined(
    'The WebAssembly build has an HTTP client of its own, which words a lost connection differently; the model has the native words.',
  );
}
