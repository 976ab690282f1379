import { lazy } from 'react';
import type { IssueView } from '../../../src/thread/contract';

// What shows each kind is loaded when an issue is one.
const RiskInIssue = lazy(async () => ({
  default: (await import('../../features/risk/in-issue/risk-in-issue')).RiskInIssue,
}));
const ChangeInIssue = lazy(async () => ({
  default: (await import('../../features/change/in-issue/change-in-issue')).ChangeInIssue,
}));

const BugInIssue = lazy(async () => ({
  default: (await import('../../features/uat/in-issue/bug-in-issue')).BugInIssue,
}));

const RequirementInIssue = lazy(async () => ({
  default: (await import('../../features/srs/in-issue/requirement-in-issue')).RequirementInIssue,
}));

/** What shows an issue of this kind. A new kind is one more here, or it does not compile. */
export function KindPanel({ view }: { view: IssueView }) {
  switch (view.kind) {
    case 'risk':
      return <RiskInIssue view={view} />;
    case 'change':
      return <ChangeInIssue view={view} />;
    case 'uatBug':
      return <BugInIssue view={view} />;
    case 'requirement':
      return <RequirementInIssue view={view} />;
    case 'checklist':
      return null;
  }
}
