import type { Exchange } from '../../../../playground/runtime-api/protocol.ts';
import { type Route, routeOf } from '../../../../playground/runtime-api/routes.ts';
import { alignLogs } from '../../evidence/align.ts';

/** Which of the Runtime API's calls an exchange is. */
export type Call = Route['call'];

/** One exchange as a pane shows it. */
export type ExchangeEntry =
  | { kind: 'exchange'; call: Call; exchange: Exchange; differs: boolean }
  /** A place where the function beside this one made a call. */
  | { kind: 'gap'; call: Call };

/**
 * Puts the exchanges of two runs beside each other by what they call.
 * @param runs each run's exchanges in order; null where there is no run, which leaves no gap in the other
 * @returns one list of entries per run
 */
export function exchangeColumns(runs: readonly (readonly Exchange[] | null)[]): ExchangeEntry[][] {
  const columns = runs.map((run) => run?.map(entryOf) ?? null);
  const present = columns.filter((column) => column !== null);
  const rows = alignLogs(present.map((column) => column.map(({ exchange }) => callLine(exchange))));

  const unread = present.map((column) => [...column]);
  const aligned = rows.map(({ cells }) => {
    const here = cells.map((cell, column) => (cell === null ? undefined : unread[column]?.shift()));
    const first = here.find((entry) => entry !== undefined);
    const differs = here.some(
      (entry) => entry === undefined || !sameContent(entry.exchange, first?.exchange),
    );
    return here.map(
      (entry): ExchangeEntry =>
        entry === undefined ? { kind: 'gap', call: first?.call ?? 'unknown-path' } : { ...entry, differs },
    );
  });
  return columns.map((column) => {
    if (column === null) return [];
    const at = present.indexOf(column);
    return aligned.flatMap((row) => row[at] ?? []);
  });
}

function entryOf(exchange: Exchange) {
  const { call } = routeOf(exchange.method, exchange.path);
  return { kind: 'exchange' as const, call, exchange };
}

/** Headers are left out: their order and `user-agent` differ where nothing that matters does. */
function sameContent(one: Exchange, other: Exchange | undefined): boolean {
  return (
    other !== undefined &&
    callLine(one) === callLine(other) &&
    one.requestBody === other.requestBody &&
    one.status === other.status &&
    one.responseBody === other.responseBody
  );
}

function callLine({ method, path }: Exchange): string {
  return `${method} ${path}`;
}
