import type { ConstraintType, LinkType } from '../plan-document';

/** Names and numbers of Microsoft's Project XML Data Interchange Schema (mspdi_pj12.xsd and later). */
export const MSPDI_NAMESPACE = 'http://schemas.microsoft.com/project';

/** `PredecessorLink/Type`. */
export const LINK_TYPE_NUMBERS: Readonly<Record<LinkType, number>> = { FF: 0, FS: 1, SF: 2, SS: 3 };

/** `Task/ConstraintType`; 0 is as soon as possible, which is no constraint. */
export const CONSTRAINT_NUMBERS: Readonly<Record<ConstraintType, number>> = {
  asLateAsPossible: 1,
  mustStartOn: 2,
  mustFinishOn: 3,
  startNoEarlierThan: 4,
  startNoLaterThan: 5,
  finishNoEarlierThan: 6,
  finishNoLaterThan: 7,
};

/** `Baseline/Number` of the baseline that Project shows as "Baseline". */
export const MAIN_BASELINE = '0';

/** `CalendarUID` of a task without a calendar of its own. */
export const NO_CALENDAR = '-1';

/** Task fields Text1 to Text30 by their `FieldID`. */
export const TASK_TEXT_FIELDS: readonly { readonly fieldId: string; readonly name: string }[] = [
  ...[731, 734, 737, 740, 743, 746, 747, 748, 749, 750].map((end) => 188_743_000 + end),
  ...Array.from({ length: 20 }, (_, index) => 188_743_997 + index),
].map((fieldId, index) => ({ fieldId: String(fieldId), name: `Text${index + 1}` }));

/** What the app writes into Project's free text fields, by alias, so that a round trip keeps it. */
export const OWN_ATTRIBUTES = {
  id: 'Rollout id',
  kind: 'Rollout kind',
  role: 'Rollout role',
  wave: 'Rollout wave',
  /** On the project's own row: the app's ids of calendars by `UID`, which the schema has no field for. */
  calendars: 'Rollout calendars',
} as const;
