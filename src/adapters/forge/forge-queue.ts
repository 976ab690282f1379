import { Queue as ForgeEvents } from '@forge/events';
import { AppError } from '../../app-error';
import type { Queue } from '../../ports/queue';

/** Forge's async events; the queue's name is that of the consumer in manifest.yml. */
export const forgeQueue: Queue = {
  async push({ name, body, delaySeconds, oneAtATime }) {
    try {
      await new ForgeEvents({ key: name }).push({
        body: { ...body },
        ...(delaySeconds === undefined ? {} : { delayInSeconds: delaySeconds }),
        ...(oneAtATime === undefined ? {} : { concurrency: { key: oneAtATime, limit: 1 } }),
      });
    } catch (error) {
      throw new AppError({ code: 'UNAVAILABLE', key: 'queueUnavailable' }, error);
    }
  },
};
