import { z } from 'zod';
import { QUEUE_LIMITS } from './limits';

const queueName = z.string().regex(/^[a-zA-Z0-9-_]+$/);
const jobId = z.string().min(1);
const time = z.string();

/** Bodies as `@forge/events` 3.0.8 posts them. */
export const publishBody = z.strictObject({
  queueName,
  jobId,
  type: z.string(),
  schema: z.string(),
  time,
  payload: z
    .array(
      z.strictObject({
        body: z.record(z.string(), z.unknown()),
        delayInSeconds: z.number().min(0).max(QUEUE_LIMITS.DELAY_MAX_SECONDS).optional(),
        concurrency: z
          .strictObject({ key: z.string().min(1), limit: z.number().int().min(1) })
          .optional(),
      }),
    )
    .min(1)
    .max(QUEUE_LIMITS.EVENTS_PER_PUSH),
});

/** Body of both `stats` and `cancel`. */
export const jobBody = z.strictObject({ queueName, jobId, time });

export type PublishBody = z.infer<typeof publishBody>;
