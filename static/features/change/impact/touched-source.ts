import type { QueryClient } from '@tanstack/react-query';
import type { Touched, TouchedKind } from '../../../../src/change/impact/contract';

/** A record of the app that a change may touch. */
export type TouchableRecord = Touched & {
  readonly id: string;
  /** What it is offered under; absent where all are of one sort. */
  readonly group?: string;
  /** Of a case or a chapter: what it tests or teaches. */
  readonly requirementIds?: readonly string[];
};

/** What a source may need: texts in the reader's language, and what was read already. */
export interface AskedForTouched {
  readonly text: (key: string) => string;
  readonly queries: QueryClient;
}

/** Lists the records of a kind that an engagement has. */
export type TouchedSource = (
  engagementId: string,
  asked: AskedForTouched,
) => Promise<readonly TouchableRecord[]>;

/** Under which what a source lists is kept. */
export function touchableKey(engagementId: string, kind: TouchedKind) {
  return ['touchable', engagementId, kind] as const;
}
