/** Where details go that no answer may carry. */
export interface Log {
  error(message: string, detail: unknown): void;
}
