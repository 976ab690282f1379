import { Queue } from '@forge/events';
import type { ConsumerOutcome, QueueEvent } from '../../../local-site/forge/services';
import type { SiteDatabase } from '../../../local-site/platform/database';
import { createManualClock, type ManualClock } from '../../../local-site/platform/manual-clock';
import { openSiteDatabase } from '../../../local-site/platform/open-site-database';
import type { QueueDelivery } from '../../../local-site/queue/deliveries';
import { createForgeQueue, type ForgeQueueOptions } from '../../../local-site/queue/forge-queue';

export const PUBLISH = '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}';

/** The queue behind the published `@forge/events`, with a consumer that remembers what it got. */
export function aQueue({
  delivery = { duplicateEvery: 0, reversed: false },
  answer = () => ({ kind: 'done' }),
  database = openSiteDatabase(':memory:'),
  clock = createManualClock(1_700_000_000_000),
  isListening = true,
}: {
  delivery?: QueueDelivery;
  answer?: () => ConsumerOutcome | Promise<ConsumerOutcome>;
  database?: SiteDatabase;
  clock?: ManualClock;
  isListening?: boolean;
} = {}) {
  const options: ForgeQueueOptions = { database, clock, delivery: () => delivery };
  const queue = createForgeQueue(options);
  const received: QueueEvent[] = [];
  const listen = (): void =>
    queue.deliverTo(async (event) => {
      received.push(event);
      return answer();
    });
  if (isListening) listen();
  const client = async (path: string, init?: { body?: unknown }): Promise<Response> => {
    const { status, headers, body } = queue.handle(path, JSON.parse(String(init?.body)));
    return new Response(status === 204 ? null : body, { status, headers });
  };
  const app = new Queue({ key: 'jobs' }, client);
  return {
    app,
    queue,
    clock,
    database,
    received,
    listen,
    steps: () => received.map(({ body }) => body),
  };
}
