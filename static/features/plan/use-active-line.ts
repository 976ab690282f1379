import { useState } from 'react';
import type { PlanLine } from './plan-lines';

/** The one line that is on the way of the Tab key: the last that had the focus, or the first. */
export function useActiveLine(lines: readonly PlanLine[]) {
  const [key, setKey] = useState<string>();
  const found = lines.findIndex((line) => line.key === key);
  return { active: Math.max(0, found), setActive: setKey };
}
