import type { ExamFacts, ExamTally } from '../../exam/contract';

/**
 * What was seen of an exam. It is passed when every critical task was seen, and the share that is asked for of the others;
 * what was done with help was not shown. Nothing is decided before every task is marked.
 */
export function examTally({
  tasks,
  observations,
  share,
}: Pick<ExamFacts, 'tasks' | 'observations' | 'share'>): ExamTally {
  const outcomes = new Map(observations.map(({ taskId, outcome }) => [taskId, outcome]));
  const critical = tasks.filter(({ isCritical }) => isCritical);
  const others = tasks.filter(({ isCritical }) => !isCritical);
  const seenOf = (of: typeof tasks) =>
    of.filter(({ taskId }) => outcomes.get(taskId) === 'seen').length;
  const marked = tasks.filter(({ taskId }) => outcomes.has(taskId)).length;
  const [criticalSeen, othersSeen] = [seenOf(critical), seenOf(others)];
  const isWhole = tasks.length > 0 && marked === tasks.length;
  const isPassed = criticalSeen === critical.length && 100 * othersSeen >= share * others.length;
  return {
    marked,
    critical: critical.length,
    criticalSeen,
    others: others.length,
    othersSeen,
    ...(isWhole ? { isPassed } : {}),
  };
}
