import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { PeopleFilter } from '../../../src/training/people/contract';
import { call } from '../../shared/call';
import { useReadAgain } from '../../shared/use-read-again';

/** The handbook in short, and who is ready. */
export function useTrainingSummary(engagementId: string) {
  return useQuery({
    queryKey: ['training.summary', engagementId],
    queryFn: () => call('training.summary', { engagementId }),
  });
}

/** The handbook as the reader has it: chapters with their pages, and how far he is. */
export function useGuide(engagementId: string) {
  return useQuery({
    queryKey: ['training.guide', engagementId],
    queryFn: () => call('training.guide', { engagementId }),
  });
}

/** What the reader has to learn. */
export function useMyTraining(engagementId: string) {
  return useQuery({
    queryKey: ['training.mine', engagementId],
    queryFn: () => call('training.mine', { engagementId }),
  });
}

/** One chapter, with how far the reader is with it. */
export function useChapter(engagementId: string, chapterId: string) {
  return useQuery({
    queryKey: ['training.chapter', engagementId, chapterId],
    queryFn: () => call('training.chapter', { engagementId, chapterId }),
  });
}

/** The questions of a chapter, for those who write them. */
export function useQuestions(engagementId: string, chapterId: string) {
  return useQuery({
    queryKey: ['training.questions', engagementId, chapterId],
    enabled: chapterId !== '',
    queryFn: () => call('training.questions', { engagementId, chapterId }),
  });
}

/** Pages of those who learn. */
export function usePeopleLearning(engagementId: string, filter: PeopleFilter) {
  return useInfiniteQuery({
    queryKey: ['training.people', engagementId, filter],
    initialPageParam: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam: offset }) => call('training.people', { engagementId, filter, offset }),
    getNextPageParam: (page) => page.next,
  });
}

/** What shows a training. */
const READS = [
  'training.summary',
  'training.mine',
  'training.guide',
  'training.guideTexts',
  'training.chapter',
  'training.questions',
  'training.checklist',
  'training.exams',
  'training.exam',
  'training.people',
  'training.library',
  'training.certificate',
] as const;

/** Has everything read again that shows the training, after something was written. */
export function useTrainingWritten(engagementId: string): () => void {
  return useReadAgain(READS, engagementId);
}
