/** One published version of `lambda_runtime`. */
export interface Release {
  version: string;
  /** Day of publication on crates.io, as YYYY-MM-DD, where its maintainers are (UTC−7 or UTC−8). */
  date: string;
  /** Whether it logs nothing when a handler returns an `Err`. */
  affected: boolean;
  /** Whether the playground can compute it; `evidence/` holds recordings of them all. */
  modelled: boolean;
}

/** The recorded versions, oldest first. Dates: `pubtime` in https://index.crates.io/la/mb/lambda_runtime */
export const releases = [
  { version: '0.8.3', date: '2023-11-07', affected: false, modelled: false },
  { version: '0.9.2', date: '2024-02-13', affected: false, modelled: false },
  { version: '0.10.0', date: '2024-02-25', affected: false, modelled: true },
  { version: '0.11.0', date: '2024-03-27', affected: true, modelled: true },
  { version: '0.11.1', date: '2024-03-29', affected: true, modelled: true },
  { version: '0.11.2', date: '2024-05-07', affected: true, modelled: true },
  { version: '0.11.3', date: '2024-06-13', affected: false, modelled: true },
  { version: '0.12.0', date: '2024-06-25', affected: false, modelled: true },
  { version: '0.13.0', date: '2024-07-24', affected: false, modelled: true },
  { version: '0.14.4', date: '2025-08-27', affected: false, modelled: true },
  { version: '1.0.2', date: '2025-12-19', affected: false, modelled: true },
  { version: '1.1.2', date: '2026-03-19', affected: false, modelled: true },
  { version: '1.4.0', date: '2026-09-02', affected: false, modelled: true },
  { version: '1.5.0', date: '2026-10-21', affected: false, modelled: true },
] as const satisfies readonly Release[];

/** As Cargo writes it. */
export const AFFECTED_RANGE = '>=0.11.0, <0.11.3';

/** The first version whose runtime logs a handler's `Err` again. */
export const FIXED_IN = '0.11.3';

/** Whether this exact version is known to lose a handler's `Err`. */
export function isAffected(version: string): boolean {
  return releases.some((release) => release.version === version && release.affected);
}
