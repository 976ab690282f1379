import { Navigate, Route, Routes } from 'react-router';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { MyTestsPage } from './my-tests-page';
import { AnswerQueueHolder, useNewAnswerQueue } from './queue/use-answer-queue';
import { TestPage } from './run/test-page';
import { useMyRuns } from './use-tests';

/** What a tester has to do, and the case that he is at, on one queue of answers. */
export function TesterPages({ engagementId }: { engagementId: string }) {
  const mine = useMyRuns(engagementId);
  const accountId = mine.data?.pages[0]?.accountId;
  if (accountId === undefined) {
    if (mine.isPending) return <Loading lines={6} />;
    return <ErrorMessage failure={mine.error} onRetry={() => void mine.refetch()} />;
  }
  return <WithQueue engagementId={engagementId} accountId={accountId} />;
}

function WithQueue({ engagementId, accountId }: { engagementId: string; accountId: string }) {
  const queue = useNewAnswerQueue(engagementId, accountId);
  return (
    <AnswerQueueHolder.Provider value={queue}>
      <Routes>
        <Route index element={<MyTestsPage engagementId={engagementId} />} />
        <Route path=":cycle/:caseId" element={<TestPage engagementId={engagementId} />} />
        <Route path="*" element={<Navigate to="/uat/tests" replace />} />
      </Routes>
    </AnswerQueueHolder.Provider>
  );
}
