import * as z from 'zod/mini';
import { startPage } from '../../shared/start-page';
import { IssuePanel } from './issue-panel';

const inIssue = z.object({ issue: z.object({ id: z.union([z.string(), z.number()]) }) });

void startPage((extension) => {
  const { issue } = inIssue.parse(extension);
  return <IssuePanel issueId={String(issue.id)} />;
});
