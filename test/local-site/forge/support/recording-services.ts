import type {
  DeliverQueueEvent,
  ForgeQueue,
  ForgeStorage,
  ServiceReply,
} from '../../../../local-site/forge/services';
import type {
  Product,
  ProductRequest,
  ProductResponse,
} from '../../../../local-site/platform/product';

export interface ServiceCall {
  readonly path: string;
  readonly body: unknown;
}

function ok(status: number, body: unknown): ServiceReply {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: status === 204 ? '' : JSON.stringify(body),
  };
}

/** Storage that notes what it is asked and knows one value. */
export class RecordingStorage implements ForgeStorage {
  readonly calls: ServiceCall[] = [];

  handle(path: string, body: unknown): ServiceReply {
    this.calls.push({ path, body });
    if (path.endsWith('query')) return ok(200, { data: [], cursor: undefined });
    if (path.endsWith('get')) return ok(200, { key: 'a', value: { n: 1 } });
    return ok(204, undefined);
  }

  bodies(path: string): readonly unknown[] {
    return this.calls.filter((call) => call.path === path).map(({ body }) => body);
  }
}

export class RecordingQueue implements ForgeQueue {
  readonly calls: ServiceCall[] = [];
  deliver: DeliverQueueEvent = () => Promise.reject(new Error('no host yet'));

  handle(path: string, body: unknown): ServiceReply {
    this.calls.push({ path, body });
    return path.includes('/publish/')
      ? ok(201, {})
      : ok(200, { success: 0, inProgress: 1, failed: 0 });
  }

  deliverTo(deliver: DeliverQueueEvent): void {
    this.deliver = deliver;
  }
}

/** A product that answers every request with what it was asked; `SLOW` issues wait for `release`. */
export class EchoProduct implements Product {
  readonly name: 'jira' | 'confluence';
  readonly requests: ProductRequest[] = [];
  #waiting: (() => void)[] = [];

  constructor(name: 'jira' | 'confluence') {
    this.name = name;
  }

  async handle(request: ProductRequest): Promise<ProductResponse> {
    this.requests.push(request);
    if (request.path.includes('SLOW')) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    const body = JSON.stringify({ path: request.path, actor: request.actor });
    const headers = { 'content-type': 'application/json', 'set-cookie': 'secret=1' };
    return { status: 200, headers, body };
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  release(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
