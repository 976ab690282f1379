import {
  requirementChapter,
  requirementFit,
  requirementPriority,
  requirementScope,
  requirementState,
  requirementType,
  verificationWay,
} from '../../../src/srs/requirement/contract';

/** Fields of a requirement that are one of few values, with these. */
export const VALUES = {
  type: requirementType.options,
  priority: requirementPriority.options,
  scope: requirementScope.options,
  fit: requirementFit.options,
  verification: verificationWay.options,
  state: requirementState.options,
  chapter: requirementChapter.options,
} as const;

export type ValueField = keyof typeof VALUES;

export function isValueField(field: string): field is ValueField {
  return Object.hasOwn(VALUES, field);
}
