import type { Log } from '../../ports/log';
import type { Queue, QueueMessage } from '../../ports/queue';
import { queueOfJob } from '../model/job-queue';

/**
 * Sends a worker for a job that is stored. A push that fails is no failure of what was asked: whoever looks
 * at the job next, or the recovery, finds it without a worker and sends one.
 */
export async function wakeWorker(
  deps: { readonly queue: Queue; readonly log: Log },
  body: QueueMessage['body'] & { readonly jobId: string },
  delaySeconds?: number,
): Promise<void> {
  try {
    await deps.queue.push({
      name: queueOfJob(body.jobId),
      body,
      ...(delaySeconds === undefined ? {} : { delaySeconds }),
    });
  } catch (error) {
    deps.log.error('a worker could not be sent; the recovery will send one', error);
  }
}
