/** Fields that differ between two states of a record, with what was there and what is; absent: there was nothing. */
export function changedFields(
  before: object | undefined,
  after: object,
  /** What is told elsewhere, or is no field of what people write. */
  notTold: ReadonlySet<string>,
): readonly { readonly field: string; readonly before?: unknown; readonly after?: unknown }[] {
  const old: Readonly<Record<string, unknown>> = { ...before };
  const now: Readonly<Record<string, unknown>> = { ...after };
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].flatMap((field) => {
    const [was, is] = [old[field], now[field]];
    if (notTold.has(field) || JSON.stringify(was) === JSON.stringify(is)) return [];
    return [
      {
        field,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      },
    ];
  });
}
