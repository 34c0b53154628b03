import { median } from './median.ts';
import type { Measurement } from './workload.ts';

/** What was measured, some rounds of it. */
export interface Measured {
  name: string;
  measurements: readonly Measurement[];
}

/**
 * @param ours the ways in which the mock was invoked
 * @param peers other emulators
 * @returns a line for each, and for each peer the ratios of ours to it
 */
export function runtimeApiReport(ours: readonly Measured[], peers: readonly Measured[]): string {
  const lines = [...ours, ...peers].map(
    ({ name, measurements }) => `  ${name}: ${figures(medianOf(measurements))}`,
  );
  const ratios = peers.flatMap((peer) => {
    const other = medianOf(peer.measurements);
    return ours.map(({ name, measurements }) => {
      const own = medianOf(measurements);
      const speed = (own.invocationsPerSecond / other.invocationsPerSecond).toFixed(2);
      const memory = (own.residentMegabytes / other.residentMegabytes).toFixed(2);
      return `  ${name}, to ${peer.name}: ${speed} × the speed, ${memory} × the memory`;
    });
  });
  return [...lines, ...ratios].join('\n');
}

const figures = ({ invocationsPerSecond, residentMegabytes }: Measurement) =>
  `${invocationsPerSecond.toFixed(0)} invocations/s, ${residentMegabytes.toFixed(0)} MB`;

function medianOf(measurements: readonly Measurement[]): Measurement {
  return {
    invocationsPerSecond: median(measurements.map((one) => one.invocationsPerSecond)),
    residentMegabytes: median(measurements.map((one) => one.residentMegabytes)),
  };
}
