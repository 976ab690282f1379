import { contentHash, type Json } from '../../signoff/model/content-hash';
import type { ChangeFacts } from '../contract';
import type { ImpactFigures } from '../impact/contract';

/** What a decision is about. */
export type Decidable = Pick<
  ChangeFacts,
  'changeId' | 'revision' | 'type' | 'title' | 'what' | 'why' | 'doNothing' | 'impact'
>;

/**
 * All that the client decides on, in full: another word or another number is another hash. Where it waited, who sees
 * to it and its issue are not in it: they may change without asking him again.
 */
export function decisionContent(change: Decidable, { days, cost }: ImpactFigures): Json {
  const { changeId, revision, type, title, what, why, doNothing, impact } = change;
  const spelled = JSON.parse(JSON.stringify(impact ?? null)) as Json;
  return { changeId, revision, type, title, what, why, doNothing, impact: spelled, days, cost };
}

/** SHA-256 of it, in lower-case hexadecimal. */
export function decisionHash(change: Decidable, figures: ImpactFigures): string {
  return contentHash(decisionContent(change, figures));
}
