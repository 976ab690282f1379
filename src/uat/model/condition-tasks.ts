import type { SignedCondition, Signoff } from '../signoff/contract';

/** What is asked here of a word that counts. */
type Signed = Pick<Signoff, 'sequence' | 'conditions'>;

/** A condition of a word that counts, which is no task yet. */
export interface ConditionDue<Word extends Signed> {
  readonly signoff: Word;
  readonly condition: SignedCondition;
  /** By what its task is found that was made and not remembered. */
  readonly marker: string;
}

/** Conditions that are still to become tasks; one that Jira has refused is not tried again. */
export function conditionsDue<Word extends Signed>(
  signoffs: readonly Word[],
): readonly ConditionDue<Word>[] {
  return signoffs.flatMap((signoff) =>
    signoff.conditions.flatMap((condition, index): readonly ConditionDue<Word>[] => {
      const isSettled = condition.task !== undefined || condition.refusal !== undefined;
      const marker = `uat-condition:${String(signoff.sequence)}:${String(index)}`;
      return isSettled ? [] : [{ signoff, condition, marker }];
    }),
  );
}

/** The words with what became of some of their conditions, by mark; a word that was replaced meanwhile has none. */
export function withTasks<Word extends Signed>(
  signoffs: readonly Word[],
  outcomes: ReadonlyMap<string, Pick<SignedCondition, 'task' | 'refusal'>>,
): readonly Word[] {
  const due = conditionsDue(signoffs);
  return signoffs.map((signoff) => ({
    ...signoff,
    conditions: signoff.conditions.map((condition) => {
      const found = due.find((each) => each.condition === condition);
      const outcome = found && outcomes.get(found.marker);
      return outcome === undefined ? condition : { ...condition, ...outcome };
    }),
  }));
}
