import type { RequirementChange } from '../requirement/contract';
import { lastOrder, ORDER_STEP } from './order';
import { isMeantAnew, meantSince, type Requirement } from './requirement';
import { tidied } from './tidied';

/** What a change says besides the fields that it gives. */
const NO_FIELDS: readonly string[] = ['requirementId', 'version', 'reason'];

/**
 * The requirement as a change makes it, whether or not it may. In another chapter it comes last unless it says where.
 * @param all Every requirement of the specification.
 */
export function changedRequirement(
  before: Requirement,
  change: RequirementChange,
  all: readonly Pick<Requirement, 'chapter' | 'order'>[],
  changed: Requirement['changed'],
): Requirement {
  const given = Object.fromEntries(
    Object.entries(change).flatMap(([field, value]) =>
      value === undefined || NO_FIELDS.includes(field) ? [] : [[field, value ?? undefined]],
    ),
  );
  const after = tidied({ ...before, ...given, version: before.version + 1, changed });
  const isLast = after.chapter !== before.chapter && change.order === undefined;
  const isRetired = after.state === 'retired';
  const meaningAt = isMeantAnew(before, after) ? changed.at : meantSince(before);
  return {
    ...after,
    changed: { ...changed, meaningAt },
    ...(isLast ? { order: lastOrder(all, after.chapter) + ORDER_STEP } : {}),
    retiredReason: !isRetired
      ? undefined
      : before.state === 'retired'
        ? before.retiredReason
        : change.reason,
  };
}
