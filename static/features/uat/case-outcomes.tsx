import { BulkOutcomes } from '../../shared/register/bulk-outcomes';
import type { Outcome } from '../../shared/register/write-in-slices';

interface CaseOutcomesProps {
  readonly rows: readonly { readonly caseId: string; readonly title: string }[];
  readonly outcomes: readonly Outcome[];
}

/** What came of each of many cases, by their titles. */
export function CaseOutcomes({ rows, outcomes }: CaseOutcomesProps) {
  return (
    <BulkOutcomes
      total={rows.length}
      outcomes={outcomes}
      nameOf={(id) => rows.find(({ caseId }) => caseId === id)?.title ?? id}
    />
  );
}
