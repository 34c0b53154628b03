import type { RuntimeApi } from '../../runtime-api/runtime-api.ts';
import { ByteStream, type Connect } from './byte-stream.ts';
import { encodeResponse, RequestReader } from './http.ts';

/** Connects a guest to a Runtime API in the same thread, over HTTP/1.1 without a network. */
export function inMemoryStreams(api: RuntimeApi): Connect {
  return (wake) => {
    let withdraw = () => {};
    const requests = new RequestReader((request) => {
      withdraw = api.receive(request, (response) => {
        if (response === null) stream.end();
        else stream.receive(encodeResponse(response));
      });
    });
    const stream = new ByteStream({ write: (bytes) => requests.push(bytes), close: () => withdraw() }, wake);
    return stream;
  };
}
