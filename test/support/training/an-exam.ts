import type { ExamFacts, ExamTask } from '../../../src/training/exam/contract';

/** Two tasks without which nobody passes, and five others. */
export const TASKS: readonly ExamTask[] = [
  {
    taskId: 'receive',
    text: 'Receive 60 of 100 pieces against the order',
    expected: 'The order shows 40 open pieces',
    isCritical: true,
    subject: { kind: 'issue', id: 'NWE-12', label: 'NWE-12 Receive goods' },
  },
  { taskId: 'block', text: 'Block a damaged box', expected: 'It is blocked', isCritical: true },
  ...['print', 'label', 'count', 'move', 'look'].map((taskId) => ({
    ...{ taskId, isCritical: false },
    text: `Show how to ${taskId}`,
    expected: `It is done: ${taskId}`,
  })),
];

/** The critical ones seen, and so many of the others. */
export function marks(othersSeen: number) {
  return TASKS.map(({ taskId }, at) => ({
    taskId,
    outcome: at < 2 + othersSeen ? ('seen' as const) : ('notSeen' as const),
    note: '',
  }));
}

export function anExam(changed: Partial<ExamFacts> = {}): ExamFacts {
  return {
    ...{ engagementId: 'p1', accountId: 'kim', chapterId: 'receipt', number: 1, version: 1 },
    ...{ title: 'Goods receipt', material: 1, share: 80, state: 'open', observer: 'tom' },
    ...{ startedAt: 1_000, changedAt: 1_000, tasks: TASKS, observations: [], signatures: {} },
    ...changed,
  };
}
