import type { RunFilter } from '../cycle/contract';
import type { RunFacts } from '../run/contract';

/** Whether a run is asked for. */
export function fitsRunFilter(run: RunFacts, filter: RunFilter): boolean {
  const { module, status, priority, tester, text } = filter;
  return (
    (module === undefined || run.module === module) &&
    (status === undefined || run.status === status) &&
    (priority === undefined || run.priority === priority) &&
    (tester === undefined || (run.tester ?? '-') === tester) &&
    (text === undefined || hasWords(run, text))
  );
}

/** Every word must be somewhere. */
function hasWords({ title, role, number }: RunFacts, text: string): boolean {
  const all = `${title}\n${role}\nUAT-${String(number)}`.toLocaleLowerCase();
  const words = text.toLocaleLowerCase().split(/\s+/);
  return words.every((word) => all.includes(word));
}
