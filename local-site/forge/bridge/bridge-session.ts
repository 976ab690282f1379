/** Who sits at the browser, from the session cookie; never from what the page sends. */
export interface BridgeSession {
  /** Absent for an anonymous visitor. */
  readonly accountId?: string;
  readonly locale: string;
  readonly theme: 'light' | 'dark';
}
