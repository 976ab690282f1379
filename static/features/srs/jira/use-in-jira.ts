import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import * as z from 'zod/mini';
import { documentLines } from '../../../../src/srs/issue-text/contract';
import type { JiraSettlement, SrsInJira } from '../../../../src/srs/issue/contract';
import { call } from '../../../shared/call';
import { readJira } from '../../../shared/jira/request';
import { useSrsWritten } from '../use-srs';

/** How often somebody who watches is told how far it is. */
const EVERY_MS = 5_000;

const answer = z.object({
  fields: z.object({ summary: z.string(), description: z.optional(z.unknown()) }),
});

/** What the issue of a requirement says, with the reader's own rights. */
export function useIssueSaid(issueId: string) {
  return useQuery({
    queryKey: ['issue-said', issueId],
    staleTime: 0,
    queryFn: async () => {
      const path = `/rest/api/3/issue/${issueId}?fields=summary,description`;
      const { summary, description } = (await readJira(answer, path)).fields;
      return { summary, lines: documentLines(description) };
    },
  });
}

/** Decides what becomes of requirements whose issues say something else. */
export function useSettle(engagementId: string) {
  const written = useSrsWritten(engagementId);
  return useMutation({
    mutationFn: (settlements: readonly JiraSettlement[]) =>
      call('srs.settle', { engagementId, settlements: [...settlements] }),
    // After a conflict, too, what is stored now is what shall be seen.
    onSettled: written,
  });
}

/** Whether issues are still being made in the background. */
export function isBeingMade({ made, wanted, refused }: SrsInJira): boolean {
  return made + refused < wanted;
}

/** How far the making of issues is, asked for again as long as it goes on. */
export function useMakingProgress(engagementId: string, known: SrsInJira): SrsInJira {
  const written = useSrsWritten(engagementId);
  const isGoingOn = isBeingMade(known);
  const progress = useQuery({
    queryKey: ['srs.making', engagementId],
    enabled: isGoingOn,
    refetchInterval: EVERY_MS,
    queryFn: () => call('srs.summary', { engagementId }),
  });
  const now = (isGoingOn ? progress.data?.inJira : undefined) ?? known;
  const isDone = isGoingOn && !isBeingMade(now);
  const told = useRef(false);
  useEffect(() => {
    if (isDone && !told.current) written();
    told.current = isDone;
  }, [isDone, written]);
  return now;
}
