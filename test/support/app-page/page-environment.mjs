import { TestEnvironment } from 'jest-environment-jsdom';

/** A browser's page with what jsdom lacks and every browser has; Node's own serve. */
export default class PageEnvironment extends TestEnvironment {
  constructor(...settings) {
    super(...settings);
    const { Headers, Request, Response, TextDecoder, TextEncoder } = globalThis;
    class PageRequest extends Request {
      constructor(input, init) {
        super(new URL(input, 'http://localhost'), init);
      }
    }
    const given = { Headers, Request: PageRequest, Response, TextDecoder, TextEncoder };
    Object.assign(this.global, given);
  }
}
