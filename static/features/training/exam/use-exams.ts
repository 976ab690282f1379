import { useQuery } from '@tanstack/react-query';
import { call } from '../../../shared/call';

/** In an address, for the reader himself: the browser does not know his account. */
export const MINE = 'mine';

/** The tasks of a chapter's exam, for those who write them. */
export function useChecklist(engagementId: string, chapterId: string) {
  return useQuery({
    queryKey: ['training.checklist', engagementId, chapterId],
    enabled: chapterId !== '',
    queryFn: () => call('training.checklist', { engagementId, chapterId }),
  });
}

/** How somebody stands with the exams of his chapters. */
export function usePersonsExams(engagementId: string, accountId: string) {
  return useQuery({
    queryKey: ['training.exams', engagementId, accountId],
    queryFn: () => call('training.exams', { engagementId, accountId }),
  });
}

export function examKey(engagementId: string, person: string, chapterId: string, number: string) {
  return ['training.exam', engagementId, person, chapterId, number] as const;
}

/** An exam: of the reader for `MINE`; the last one without a number. */
export function useExam(engagementId: string, person: string, chapterId: string, number: string) {
  return useQuery({
    queryKey: examKey(engagementId, person, chapterId, number),
    // What was marked since is in the page; another look would only take the focus away.
    refetchOnWindowFocus: false,
    queryFn: () =>
      call('training.exam', {
        ...{ engagementId, chapterId },
        ...(person === MINE ? {} : { accountId: person }),
        ...(number === '' ? {} : { number: Number(number) || 1 }),
      }),
  });
}
