import type { CaseRow } from '../../../../src/uat/case/contract';
import { isRetestDue } from '../../../../src/uat/due/contract';

type Text = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** The last result of a case in words; one that no longer counts says so. */
export function resultText(row: CaseRow, { text }: { readonly text: Text }): string {
  const status = text(`uat.status.${row.last?.status ?? 'notRun'}`);
  return isRetestDue(row) ? text('uat.trace.resultDue', { status }) : status;
}
