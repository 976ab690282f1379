export interface Ids {
  /** A new identifier of 22 URL-safe characters, unguessable. */
  next(): string;
}
