import { ReadableStream } from 'node:stream/web';
import { TestEnvironment } from 'jest-environment-jsdom';

/** A browser's page with what jsdom lacks and every browser has; Node's own serve. */
export default class PageEnvironment extends TestEnvironment {
  constructor(...settings) {
    super(...settings);
    const { CompressionStream, Headers, Request, Response, TextDecoder, TextEncoder } = globalThis;
    class PageRequest extends Request {
      constructor(input, init) {
        super(new URL(input, 'http://localhost'), init);
      }
    }
    const given = { CompressionStream, Headers, Response, TextDecoder, TextEncoder };
    Object.assign(this.global, { ...given, structuredClone, Request: PageRequest });
    const { FileReader } = this.global;
    this.global.Blob.prototype.stream ??= function stream() {
      return streamOf(new FileReader(), this);
    };
  }
}

/** What is in a blob, in one piece. */
function streamOf(reader, blob) {
  return new ReadableStream({
    start(controller) {
      reader.onload = () => {
        controller.enqueue(new Uint8Array(reader.result));
        controller.close();
      };
      reader.readAsArrayBuffer(blob);
    },
  });
}
