/** What Lambda measures of an invocation. */
export interface PlatformFigures {
  durationMs: number;
  memorySizeMb: number;
  maxMemoryUsedMb: number;
  /** The cold start's; only the first invocation of an execution environment reports it. */
  initDurationMs?: number;
}

/** Round numbers that nobody takes for a measurement. */
export const SIMULATED_FIGURES: PlatformFigures = { durationMs: 1, memorySizeMb: 128, maxMemoryUsedMb: 128 };

/**
 * The lines that Lambda itself writes around an invocation's own log in text format: the first before it, the other
 * two after it. No function writes them. Without line ends; fields are separated, and the last line is ended, by tabs.
 * Format: https://docs.aws.amazon.com/lambda/latest/dg/rust-logging.html, and `printEndReports` in
 * https://github.com/aws/aws-lambda-runtime-interface-emulator/blob/main/internal/lambda/rie/handlers.go. The billed
 * duration is the duration rounded up, as there. What Lambda adds when a process ends is left out.
 */
export function platformLog(
  requestId: string,
  figures: PlatformFigures = SIMULATED_FIGURES,
): [start: string, end: string, report: string] {
  const { durationMs, memorySizeMb, maxMemoryUsedMb, initDurationMs } = figures;
  const report = [
    `REPORT RequestId: ${requestId}`,
    `Duration: ${durationMs.toFixed(2)} ms`,
    `Billed Duration: ${Math.ceil(durationMs)} ms`,
    `Memory Size: ${memorySizeMb} MB`,
    `Max Memory Used: ${maxMemoryUsedMb} MB`,
    ...(initDurationMs === undefined ? [] : [`Init Duration: ${initDurationMs.toFixed(2)} ms`]),
  ];
  return [
    `START RequestId: ${requestId} Version: $LATEST`,
    `END RequestId: ${requestId}`,
    `${report.join('\t')}\t`,
  ];
}
