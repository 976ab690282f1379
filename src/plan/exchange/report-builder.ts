import {
  hasErrors,
  type DocumentSource,
  type FieldAccount,
  type ImportProblem,
  type ImportReport,
  type ImportResult,
  type Place,
  type Severity,
  type Treatment,
} from './import-report';
import type { PlanDocument } from './plan-document';
import type { ProblemKey } from './problem-keys';

type Params = Readonly<Record<string, string | number>>;

/** Collects what an import finds, in the order of finding. */
export interface ReportBuilder {
  error(key: ProblemKey, params: Params, place?: Place): void;
  changed(key: ProblemKey, params: Params, place?: Place): void;
  leftOut(key: ProblemKey, params: Params, place?: Place): void;
  /** Counts one value of a field; the row is listed for values that are left out. */
  account(field: string, treatment: Treatment, row?: number): void;
  hasErrors(): boolean;
  build(): ImportReport;
  /** The report with the document, or without it when there are errors. */
  result(document: PlanDocument | undefined, source?: DocumentSource): ImportResult;
}

export function createReportBuilder(): ReportBuilder {
  const problems: ImportProblem[] = [];
  const accounts = new Map<string, { account: Omit<FieldAccount, 'rows'>; rows: Set<number> }>();
  const add = (severity: Severity, key: ProblemKey, params: Params, place: Place = {}): void => {
    const row = place.row ?? place.rows?.[0];
    problems.push({
      severity,
      key,
      params,
      ...(row === undefined ? {} : { row }),
      ...(place.rows === undefined ? {} : { rows: place.rows }),
      ...(place.field === undefined ? {} : { field: place.field }),
    });
  };
  const build = (): ImportReport => ({
    problems,
    fields: [...accounts.values()].map(({ account, rows }) => ({ ...account, rows: [...rows] })),
  });
  return {
    error: (key, params, place) => add('error', key, params, place),
    changed: (key, params, place) => add('changed', key, params, place),
    leftOut: (key, params, place) => add('leftOut', key, params, place),
    account(field, treatment, row) {
      const id = `${treatment} ${field}`;
      const known = accounts.get(id);
      const rows = known?.rows ?? new Set();
      if (row !== undefined && treatment === 'leftOut') rows.add(row);
      const count = (known?.account.count ?? 0) + 1;
      accounts.set(id, { account: { field, treatment, count }, rows });
    },
    hasErrors: () => hasErrors(problems),
    build,
    result(document, source) {
      const report = build();
      if (document === undefined || hasErrors(problems)) return { report };
      return { document, ...(source === undefined ? {} : { source }), report };
    },
  };
}
