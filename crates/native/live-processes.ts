const live = new Set<number>();

/**
 * Makes sure that a child does not outlive this process.
 * @param pid leader of a process group of its own
 * @returns ends the group and forgets it
 */
export function endWithThisProcess(pid: number): () => void {
  if (live.size === 0) {
    process.on('exit', killAll);
    process.on('SIGINT', exitOnSignal);
    process.on('SIGTERM', exitOnSignal);
  }
  live.add(pid);
  return () => {
    kill(pid);
    live.delete(pid);
    if (live.size > 0) return;
    process.off('exit', killAll);
    process.off('SIGINT', exitOnSignal);
    process.off('SIGTERM', exitOnSignal);
  };
}

function killAll(): void {
  for (const pid of live) kill(pid);
}

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
