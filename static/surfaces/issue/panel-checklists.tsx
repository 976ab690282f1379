import { lazy, Suspense } from 'react';
import type { IssueView } from '../../../src/thread/contract';
import { Loading } from '../../shared/feedback/loading';

const ChecklistsPart = lazy(async () => ({
  default: (await import('../../features/uat/checklist/checklists-part')).ChecklistsPart,
}));
const AttachAct = lazy(async () => ({
  default: (await import('../../features/uat/checklist/attach-act')).AttachAct,
}));

/** What is attached to an issue, whatever it is, and the way to more for whoever may write. */
export function PanelChecklists({ issueId, view }: { issueId: string; view: IssueView }) {
  const { engagementId, checklists, canTick, canWrite } = view;
  if (checklists.length === 0 && !canWrite) return null;
  return (
    <Suspense fallback={<Loading lines={2} />}>
      {checklists.length > 0 && (
        <ChecklistsPart {...{ issueId, engagementId, checklists, canTick }} />
      )}
      {canWrite && <AttachAct {...{ issueId, engagementId }} />}
    </Suspense>
  );
}
