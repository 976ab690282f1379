/** Who calls, as the platform vouches for it; nothing of the page's own context is in here. */
export interface Caller {
  readonly accountId: string;
  /** The language of the caller's page; from the browser, so good for suggestions alone. */
  readonly locale: string;
}
