import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import type { RunningEngagement } from '../../features/engagement/project-state';
import { SubPages } from './sub-pages';

const MyTrainingPage = lazy(async () => ({
  default: (await import('../../features/training/learn/my-training-page')).MyTrainingPage,
}));
const ChapterPage = lazy(async () => ({
  default: (await import('../../features/training/learn/chapter-page')).ChapterPage,
}));
const QuizPage = lazy(async () => ({
  default: (await import('../../features/training/quiz/quiz-page')).QuizPage,
}));
const ReadinessPage = lazy(async () => ({
  default: (await import('../../features/training/lead/readiness-page')).ReadinessPage,
}));
const ChaptersPage = lazy(async () => ({
  default: (await import('../../features/training/chapters/chapters-page')).ChaptersPage,
}));
const QuestionsPage = lazy(async () => ({
  default: (await import('../../features/training/questions/questions-page')).QuestionsPage,
}));
const PeopleLearningPage = lazy(async () => ({
  default: (await import('../../features/training/people/people-page')).PeopleLearningPage,
}));
const LearnerImportPage = lazy(async () => ({
  default: (await import('../../features/training/people/import/learner-import-page'))
    .LearnerImportPage,
}));
const LogPage = lazy(async () => ({
  default: (await import('../../features/training/accompany/log-page')).LogPage,
}));
const EffectPage = lazy(async () => ({
  default: (await import('../../features/training/effect/effect-page')).EffectPage,
}));
const ObservationsPage = lazy(async () => ({
  default: (await import('../../features/training/observation/observations-page')).ObservationsPage,
}));
const ObservationPage = lazy(async () => ({
  default: (await import('../../features/training/observation/observation-page')).ObservationPage,
}));
const SessionsPage = lazy(async () => ({
  default: (await import('../../features/training/sessions/sessions-page')).SessionsPage,
}));
const SessionPage = lazy(async () => ({
  default: (await import('../../features/training/sessions/session-page')).SessionPage,
}));
const CertificatePage = lazy(async () => ({
  default: (await import('../../features/training/certificate/certificate-page')).CertificatePage,
}));
const ExamsPage = lazy(async () => ({
  default: (await import('../../features/training/exam/exams-page')).ExamsPage,
}));
const PersonsExamsPage = lazy(async () => ({
  default: (await import('../../features/training/exam/persons-exams-page')).PersonsExamsPage,
}));
const ExamPage = lazy(async () => ({
  default: (await import('../../features/training/exam/exam-page')).ExamPage,
}));
const ChecklistPage = lazy(async () => ({
  default: (await import('../../features/training/exam/checklist-page')).ChecklistPage,
}));
const TrainingSettingsPage = lazy(async () => ({
  default: (await import('../../features/training/settings/training-settings-page'))
    .TrainingSettingsPage,
}));

/** The rooms of the training, in their order; some are for those who write, or take part. */
const PAGES = [
  { path: '/training/lead', name: 'lead', of: 'all' },
  { path: '/training/learn', name: 'learn', of: 'all' },
  { path: '/training/sessions', name: 'sessions', of: 'all' },
  { path: '/training/chapters', name: 'chapters', of: 'all' },
  { path: '/training/questions', name: 'questions', of: 'writers' },
  { path: '/training/log', name: 'log', of: 'parties' },
  { path: '/training/effect', name: 'effect', of: 'parties' },
  { path: '/training/observations', name: 'observations', of: 'all' },
  { path: '/training/exams', name: 'exams', of: 'all' },
  { path: '/training/people', name: 'people', of: 'parties' },
  { path: '/training/certificates', name: 'certificates', of: 'all' },
  { path: '/training/settings', name: 'settings', of: 'all' },
] as const;

/** The rooms of the training, one route each, below its address. */
export function TrainingRoutes({ engagement }: { engagement: RunningEngagement }) {
  const { engagementId, canWrite, roles } = engagement;
  const { t } = useTranslation();
  const takesPart = canWrite || roles.some((role) => role !== 'viewer');
  const pages = PAGES.filter(
    ({ of }) => of === 'all' || (of === 'writers' ? canWrite : takesPart),
  ).map(({ path, name }) => ({ path, title: t(`shell.trainingPage.${name}`) }));
  return (
    <>
      <SubPages label={t('shell.trainingPages')} pages={pages} />
      <Routes>
        <Route
          index
          // Whoever is not there to write begins with what he has to learn.
          element={<Navigate to={canWrite ? '/training/lead' : '/training/learn'} replace />}
        />
        <Route path="lead" element={<ReadinessPage engagementId={engagementId} />} />
        <Route path="learn" element={<MyTrainingPage engagementId={engagementId} />} />
        <Route path="learn/:chapterId" element={<ChapterPage engagementId={engagementId} />} />
        <Route
          path="learn/:chapterId/quiz/:number"
          element={<QuizPage engagementId={engagementId} />}
        />
        <Route path="sessions" element={<SessionsPage engagementId={engagementId} />} />
        <Route path="sessions/:sessionId" element={<SessionPage engagementId={engagementId} />} />
        <Route path="effect" element={<EffectPage engagementId={engagementId} />} />
        <Route path="observations" element={<ObservationsPage engagementId={engagementId} />} />
        <Route
          path="observations/:person/:track/:round"
          element={<ObservationPage engagementId={engagementId} />}
        />
        <Route path="log" element={<LogPage engagementId={engagementId} />} />
        <Route path="chapters" element={<ChaptersPage engagementId={engagementId} />} />
        <Route
          path="questions/:chapterId?"
          element={<QuestionsPage engagementId={engagementId} />}
        />
        <Route path="exams" element={<ExamsPage {...{ engagementId, canWrite }} />} />
        <Route path="exams/:person" element={<PersonsExamsPage engagementId={engagementId} />} />
        <Route
          path="exams/:person/:chapterId/:number?"
          element={<ExamPage engagementId={engagementId} />}
        />
        {canWrite && (
          <Route
            path="checklist/:chapterId?"
            element={<ChecklistPage engagementId={engagementId} />}
          />
        )}
        <Route path="people" element={<PeopleLearningPage engagementId={engagementId} />} />
        {canWrite && (
          <Route path="people/import" element={<LearnerImportPage {...{ engagementId }} />} />
        )}
        <Route
          path="certificates/:code?"
          element={<CertificatePage engagementId={engagementId} />}
        />
        <Route path="settings" element={<TrainingSettingsPage engagementId={engagementId} />} />
        <Route path="*" element={<Navigate to="/training" replace />} />
      </Routes>
    </>
  );
}
