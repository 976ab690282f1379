/** A product event as a product publishes it; the Forge host delivers it to the app's triggers later. */
export interface ProductEvent {
  /** Forge's name, e.g. `avi:jira:created:issue`. */
  readonly name: string;
  /** The payload documented for that event, without what the Forge host adds. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** The account that caused it, where there is one. */
  readonly actorAccountId?: string;
  /** True when the app itself caused it (`selfGenerated` in Forge's payload). */
  readonly selfGenerated: boolean;
}

export type PublishEvent = (event: ProductEvent) => void;
