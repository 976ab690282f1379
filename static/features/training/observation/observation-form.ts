import type {
  KeyTask,
  ObservationFacts,
  Recorded,
  WorkOutcome,
} from '../../../../src/training/observation/contract';

/** An observation as it is being filled in: marks in the order of the tasks. */
export interface ObservationForm {
  readonly outcomes: readonly WorkOutcome[];
  /** As it is typed; empty where nobody has counted. */
  readonly uses: string;
  readonly tickets: number;
  readonly comment: string;
}

const MOST_USES = 100_000;

export function formOf(
  tasks: readonly KeyTask[],
  facts: ObservationFacts | undefined,
): ObservationForm {
  const outcomeOf = ({ chapterId, taskId }: KeyTask) =>
    facts?.marks.find((mark) => mark.chapterId === chapterId && mark.taskId === taskId)?.outcome;
  return {
    outcomes: tasks.map((task) => outcomeOf(task) ?? 'notSeen'),
    uses: facts?.uses === undefined ? '' : String(facts.uses),
    tickets: facts?.tickets ?? 0,
    comment: facts?.comment ?? '',
  };
}

export function isUsesInvalid({ uses }: Pick<ObservationForm, 'uses'>): boolean {
  return uses.trim() !== '' && (!/^\d+$/.test(uses.trim()) || Number(uses) > MOST_USES);
}

export function hasSeenNothing({ outcomes }: Pick<ObservationForm, 'outcomes'>): boolean {
  return outcomes.every((outcome) => outcome === 'notSeen');
}

export function recordedOf(tasks: readonly KeyTask[], form: ObservationForm): Recorded {
  const { outcomes, uses, tickets, comment } = form;
  return {
    marks: tasks.map(({ chapterId, taskId }, at) => ({
      chapterId,
      ...(taskId === undefined ? {} : { taskId }),
      outcome: outcomes[at] ?? 'notSeen',
    })),
    ...(uses.trim() === '' ? {} : { uses: Number(uses) }),
    ...{ tickets, comment: comment.trim() },
  };
}
