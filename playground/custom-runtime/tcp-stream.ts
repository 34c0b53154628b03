import { connect as connectTcp } from 'node:net';
import { ByteStream, type Connect } from '../functions/crate/byte-stream.ts';

/** Prepares the next bytes of one stream for sending. */
export type Outgoing = (bytes: Uint8Array) => Uint8Array;

/**
 * Connects a guest to a Runtime API over TCP.
 * @param address `host:port`, as in `AWS_LAMBDA_RUNTIME_API`; an IPv6 host in brackets
 * @param outgoing makes what turns one stream's bytes into those that are sent. The bytes that it is given may change
 *   afterwards, those that it gives may not. By default they are sent as they are.
 * @throws {RangeError} when that is no address
 */
export function tcpStreams(
  address: string,
  outgoing: () => Outgoing = () => (bytes) => bytes.slice(),
): Connect {
  const { host, port } = hostAndPort(address);
  return (wake) => {
    const socket = connectTcp({ host, port, noDelay: true });
    const prepared = outgoing();
    const stream = new ByteStream(
      { write: (bytes) => void socket.write(prepared(bytes)), close: () => socket.destroy() },
      wake,
    );
    socket
      .on('data', (bytes) => stream.receive(bytes))
      .on('end', () => stream.end())
      .on('error', () => stream.break());
    return stream;
  };
}

function hostAndPort(address: string): { host: string; port: number } {
  const [, host, port] = /^(\[[^\]]+\]|[^:]+)(?::(\d{1,5}))?$/.exec(address) ?? [];
  if (host === undefined || Number(port ?? 80) > 65_535) {
    throw new RangeError(`${address} is no address of a Runtime API; it should read like 127.0.0.1:9001.`);
  }
  return { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port ?? 80) };
}
