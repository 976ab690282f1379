import fc from 'fast-check';
import type { Requirement } from '../../../src/srs/model/requirement';
import {
  requirementChapter,
  requirementFit,
  requirementPriority,
  requirementScope,
  requirementState,
  requirementType,
  sourceWay,
  verificationWay,
} from '../../../src/srs/requirement/contract';

/** So few that two specifications share many of them. */
const IDS = Array.from({ length: 12 }, (_, index) => `r${String(index)}`);

const text = fc.string({ minLength: 1, maxLength: 30 });
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Any requirement that a specification may hold. */
export const arbitraryRequirement: fc.Arbitrary<Requirement> = fc
  .record({
    requirementId: fc.constantFrom(...IDS),
    version: fc.integer({ min: 1, max: 9 }),
    number: fc.integer({ min: 1, max: 40 }),
    title: text,
    statement: text,
    type: fc.constantFrom(...requirementType.options),
    priority: fc.constantFrom(...requirementPriority.options),
    scope: fc.constantFrom(...requirementScope.options),
    fit: fc.constantFrom(...requirementFit.options),
    gapValue: optional(text),
    verification: fc.constantFrom(...verificationWay.options),
    rationale: optional(text),
    source: optional(fc.record({ who: text, how: fc.constantFrom(...sourceWay.options) })),
    userStory: optional(fc.record({ role: text, want: text, so: text })),
    processRef: optional(text),
    acceptanceCriteria: fc.uniqueArray(
      fc.record({ criterionId: fc.constantFrom('a', 'b', 'c'), text }),
      { maxLength: 3, selector: ({ criterionId }) => criterionId },
    ),
    chapter: fc.constantFrom(...requirementChapter.options),
    order: fc.integer({ min: 0, max: 5 }),
    module: optional(fc.constantFrom('sales', 'stock')),
    goalIds: fc.uniqueArray(fc.constantFrom('g1', 'g2', 'g3')),
    state: fc.constantFrom(...requirementState.options),
    openQuestion: optional(text),
    retiredReason: optional(text),
    changed: fc.constant({ accountId: 'a', at: 0 }),
  })
  // Whoever takes one in again takes the reason away.
  .map((one) => (one.state === 'retired' ? one : { ...one, retiredReason: undefined }));

/** Requirements of one specification: each id once. */
export const arbitraryRequirements: fc.Arbitrary<readonly Requirement[]> = fc.uniqueArray(
  arbitraryRequirement,
  { selector: ({ requirementId }) => requirementId, maxLength: 12 },
);
