import { useMessages } from '../../../shared/text/use-message';
import { fieldName } from './steps';
import type { Problem } from './use-wizard';

/** The problems of one field in words; `people` also answers for `people.lead.0`. */
export function useFieldProblems(problems: readonly Problem[]) {
  const messages = useMessages();
  return (field: string): readonly string[] =>
    problems
      .filter((problem) => `${fieldName(problem.field)}.`.startsWith(`${field}.`))
      .map((problem) => messages.error(problem));
}
