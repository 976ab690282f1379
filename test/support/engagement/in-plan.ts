/** What was looked for in a plan. @throws Error when the plan has none. */
export function inPlan<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The plan has none.');
  return value;
}
