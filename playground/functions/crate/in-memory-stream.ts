import type { RuntimeApi } from '../../runtime-api/runtime-api.ts';
import type { Allowance } from './allowance.ts';
import { ByteStream, type Connect } from './byte-stream.ts';
import { encodeResponse, RequestReader } from './http.ts';

/**
 * What a write costs at least, in bytes of the allowance: each of a body's pieces takes some 300 in memory, however
 * short it is. The crate writes a request in one piece or a few.
 */
const LEAST_COST = 1024;

/**
 * Connects a guest to a Runtime API in the same thread, over HTTP/1.1 without a network.
 * @param allowance beyond which no stream opens, and those that are open break
 */
export function inMemoryStreams(api: RuntimeApi, allowance: Allowance): Connect {
  const spend = (asked: Parameters<Allowance['spend']>[0]) => {
    if (!allowance.spend(asked)) throw new Error('The guest asks for more than it may.');
  };
  return (wake) => {
    if (!allowance.spend({ calls: 1 })) return null;
    let withdraw = () => {};
    const requests = new RequestReader((request) => {
      spend({ calls: 1 });
      withdraw = api.receive(request, (response) => {
        if (response === null) return stream.end();
        const bytes = encodeResponse(response);
        // What is too much now is refused at the next request.
        allowance.spend({ bytes: bytes.byteLength });
        stream.receive(bytes);
      });
    });
    const write = (bytes: Uint8Array) => {
      spend({ bytes: Math.max(bytes.byteLength, LEAST_COST) });
      requests.push(bytes);
    };
    const stream = new ByteStream({ write, close: () => withdraw() }, wake);
    return stream;
  };
}
