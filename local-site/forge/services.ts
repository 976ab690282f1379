/** A reply of one of Forge's own services (storage, queue) to the app's package. */
export interface ServiceReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Forge's hosted storage: KVS and custom entities. `path` is what the package posts to, e.g. `/api/v1/entity/get`. */
export interface ForgeStorage {
  handle(path: string, body: unknown): ServiceReply;
}

/** Forge's async events. `path` is `/webhook/queue/{publish|stats|cancel}/…`. */
export interface ForgeQueue {
  handle(path: string, body: unknown): ServiceReply;
  /** Tells the queue who runs consumers; called once when the site is put together. */
  deliverTo(deliver: DeliverQueueEvent): void;
  /** Resolves when no delivery is due at the present time; a queue without it always counts as idle. */
  idle?(): Promise<void>;
}

/** Runs the consumer of a queue with one event; a retry is asked for by the app's own InvocationError. */
export type DeliverQueueEvent = (event: QueueEvent) => Promise<ConsumerOutcome>;

export interface QueueEvent {
  readonly queueName: string;
  readonly jobId: string;
  readonly eventId: string;
  readonly body: unknown;
  readonly delayInSeconds?: number;
  readonly concurrency?: unknown;
  readonly retryContext?: {
    readonly retryCount: number;
    readonly retryReason: string;
    readonly retryData: unknown;
    readonly retentionWindow?: { readonly startTime: string; readonly remainingTimeMs: number };
  };
}

export type ConsumerOutcome =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'retry';
      readonly reason: string;
      readonly retryAfterSeconds?: number;
      readonly retryData?: unknown;
    }
  /** The function threw, timed out or its process died. */
  | { readonly kind: 'failed'; readonly reason: string };
