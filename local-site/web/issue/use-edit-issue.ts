import { useMutation, useQueryClient } from '@tanstack/react-query';
import { editIssue } from '../api/issues';

/** Changes fields of an issue and shows what Jira made of it. */
export function useEditIssue(key: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (changes: Readonly<Record<string, unknown>>) => editIssue(key, changes),
    onSuccess: () => queries.invalidateQueries(),
  });
}
