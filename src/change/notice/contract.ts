import type { Telling } from '../../thread/model/telling';

/** Reminders of one ballot. */
export interface ChangeReminded {
  /** Of which ballot: another one begins anew. */
  readonly presentedAt: number;
  /** Reminders so far; those that were missed together count together. */
  readonly reminders: number;
  readonly isEscalated: boolean;
  /** Who is writing which comment just now, and since when in ms. */
  readonly telling?:
    | { readonly what: string; readonly worker: string; readonly since: number }
    | undefined;
}

/** That work went on without approval, and how far the app is with telling the lead. */
export interface ChangeBreach extends Telling {
  /** When it was noticed, in ms. */
  readonly at: number;
  readonly statusName: string;
}
