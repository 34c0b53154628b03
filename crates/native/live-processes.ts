const live = new Set<number>();

/**
 * Makes sure that a process group does not outlive this process.
 * @param pid the group's leader
 * @returns ends the whole group; without effect from the second call on, since its id may be another's by then
 */
export function endWithThisProcess(pid: number): () => void {
  if (live.size === 0) {
    process.on('exit', killAll);
    process.on('SIGINT', exitOnSignal);
    process.on('SIGTERM', exitOnSignal);
  }
  live.add(pid);
  return () => {
    if (!live.delete(pid)) return;
    kill(pid);
    if (live.size > 0) return;
    process.off('exit', killAll);
    process.off('SIGINT', exitOnSignal);
    process.off('SIGTERM', exitOnSignal);
  };
}

function killAll(): void {
  for (const pid of live) kill(pid);
}

/** Ends this process as the signal would have, but by way of its `exit` event. */
function exitOnSignal(signal: NodeJS.Signals): void {
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

function kill(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: the group has ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
