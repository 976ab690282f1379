/** Who makes a request, as every product of the local site sees it. */
export interface Actor {
  /** `user`: a person. `app`: the app's own account (`asApp`). `anonymous`: nobody signed in. */
  readonly kind: 'user' | 'app' | 'anonymous';
  /** Absent only for `anonymous`. */
  readonly accountId?: string;
  /**
   * OAuth scopes that bound the request; absent for a person's own browser or API token.
   * A request with scopes that lack the operation's scope is answered 403 by the Forge host,
   * before the product sees it.
   */
  readonly scopes?: readonly string[];
}
