/** Work that may be done later. Delivery is at least once and unordered. */
export interface Queue {
  /** @throws AppError UNAVAILABLE when the platform did not take the message. */
  push(message: QueueMessage): Promise<void>;
}

export interface QueueMessage {
  readonly name: 'jobs' | 'plan' | 'risk' | 'change' | 'uat' | 'srs' | 'handbook';
  readonly body: Readonly<Record<string, unknown>>;
  readonly delaySeconds?: number;
  /** Messages of one queue with the same name here are worked on one after the other. */
  readonly oneAtATime?: string;
}
