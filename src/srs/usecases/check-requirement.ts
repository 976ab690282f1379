import { invalid } from '../../app-error';
import type { Requirement } from '../model/requirement';

/** Rules that a schema cannot say. @throws AppError INVALID naming the field below `field`. */
export function checkRequirement(
  { title, statement, acceptanceCriteria }: Requirement,
  field: string,
): void {
  if (title.trim() === '') throw invalid(`${field}.title`, 'requirementTitleMissing');
  if (statement.trim() === '') throw invalid(`${field}.statement`, 'requirementStatementMissing');
  const ids = acceptanceCriteria.map(({ criterionId }) => criterionId);
  if (new Set(ids).size < ids.length) {
    throw invalid(`${field}.acceptanceCriteria`, 'criterionTwice');
  }
}
