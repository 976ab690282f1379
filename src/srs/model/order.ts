import type { RequirementChapter } from '../requirement/contract';
import type { Requirement } from './requirement';

/** Between two requirements of a chapter as they are raised: others fit in between without touching them. */
export const ORDER_STEP = 1_024;

/** The place of the last requirement of a chapter; 0 for an empty one. */
export function lastOrder(
  requirements: readonly Pick<Requirement, 'chapter' | 'order'>[],
  chapter: RequirementChapter,
): number {
  return requirements
    .filter((requirement) => requirement.chapter === chapter)
    .reduce((last, { order }) => Math.max(last, order), 0);
}
