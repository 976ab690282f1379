import { view } from '@forge/bridge';
import { lazy, Suspense, useEffect } from 'react';
import { MemoryRouter, Navigate, Route, Routes } from 'react-router';
import type { HandbookConfig } from '../../../../src/training/handbook/contract';
import { failureDetail } from '../../../shared/call-failure';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { useGuide } from '../use-training';
import { ChapterBelow } from './chapter-below';
import { GuideContents } from './guide-contents';
import { Outside, type MacroPlace } from './outside';

// Read by few, or later: the contents are there before.
const ChapterPage = lazy(async () => ({
  default: (await import('../learn/chapter-page')).ChapterPage,
}));
const QuizPage = lazy(async () => ({
  default: (await import('../quiz/quiz-page')).QuizPage,
}));
const CertificatePage = lazy(async () => ({
  default: (await import('../certificate/certificate-page')).CertificatePage,
}));
const ExamPage = lazy(async () => ({
  default: (await import('../exam/exam-page')).ExamPage,
}));
const GuideFaq = lazy(async () => ({ default: (await import('./guide-faq')).GuideFaq }));
const EmergencySheet = lazy(async () => ({
  default: (await import('./emergency-sheet')).EmergencySheet,
}));
const TrainerView = lazy(async () => ({ default: (await import('./trainer-view')).TrainerView }));

interface HandbookMacroProps {
  readonly config: HandbookConfig;
  readonly place: MacroPlace;
}

/** The handbook in a page of Confluence: contents for whoever reads, or what there is to do below a chapter. */
export function HandbookMacro({ config, place }: HandbookMacroProps) {
  const { engagementId, chapterId, track } = config;
  const guide = useGuide(engagementId);
  const { isPending } = guide;
  // Tells whoever prints the page that it is all there.
  useEffect(() => {
    if (!isPending) void view.emitReadyEvent();
  }, [isPending]);
  if (isPending) return <Loading lines={6} />;
  if (guide.data === undefined) {
    const isHidden = failureDetail(guide.error).code === 'NOT_FOUND';
    if (isHidden) return <Outside {...{ config, place }} reason="hidden" />;
    return <ErrorMessage failure={guide.error} onRetry={() => void guide.refetch()} />;
  }
  const contents = <GuideContents guide={guide.data} track={track} />;
  const first = chapterId === '' ? '/' : `/training/learn/${chapterId}`;
  return (
    <MemoryRouter initialEntries={[first]}>
      <Suspense fallback={<Loading lines={6} />}>
        <Routes>
          <Route path="/" element={contents} />
          <Route path="/training/learn" element={contents} />
          {chapterId !== '' && (
            <Route
              path={`/training/learn/${chapterId}`}
              element={<ChapterBelow {...{ engagementId, chapterId }} />}
            />
          )}
          <Route
            path="/training/learn/:chapterId"
            element={<ChapterPage {...{ engagementId }} />}
          />
          <Route
            path="/training/learn/:chapterId/quiz/:number"
            element={<QuizPage {...{ engagementId }} />}
          />
          <Route
            path="/training/exams/:person/:chapterId"
            element={<ExamPage {...{ engagementId }} />}
          />
          <Route
            path="/training/certificates/:code"
            element={<CertificatePage {...{ engagementId }} />}
          />
          <Route path="/faq" element={<GuideFaq guide={guide.data} track={track} />} />
          <Route
            path="/emergency/:chapterId?"
            element={<EmergencySheet guide={guide.data} track={track} />}
          />
          <Route
            path="/people"
            element={<TrainerView {...{ engagementId }} questions={guide.data.questions} />}
          />
          <Route path="*" element={<Navigate to="/" replace />} />
        </Routes>
      </Suspense>
    </MemoryRouter>
  );
}
