import type { FieldAccount, ImportProblem } from '../import-report';

/** Accounts of the fields after the plan has left out what a reader had kept. */
export function fieldsAfter(
  fields: readonly FieldAccount[],
  problems: readonly ImportProblem[],
): readonly FieldAccount[] {
  const rowsByField = new Map<string, Set<number>>();
  for (const { severity, field, row, rows = row === undefined ? [] : [row] } of problems) {
    if (severity !== 'leftOut' || field === undefined) continue;
    const known = rowsByField.get(field) ?? new Set();
    for (const one of rows) known.add(one);
    rowsByField.set(field, known);
  }
  return [...fields].flatMap((account): readonly FieldAccount[] => {
    // Of a field with parts of its own, as a link has them, each part is left out.
    const [, rows] =
      [...rowsByField].find(
        ([field]) => account.field === field || account.field.startsWith(`${field}/`),
      ) ?? [];
    if (account.treatment !== 'kept') return [account];
    const lost = Math.min(rows?.size ?? 0, account.count);
    if (rows === undefined || lost === 0) return [account];
    const kept = { ...account, count: account.count - lost };
    const left: FieldAccount = { ...account, treatment: 'leftOut', count: lost, rows: [...rows] };
    return kept.count === 0 ? [left] : [kept, left];
  });
}
