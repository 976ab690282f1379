import { Link } from 'react-router';
import type { ExamSubject } from '../../../../src/training/exam/contract';
import { usePage } from '../../../shared/page-context';
import { IssueLink } from '../../../shared/jira/issue-link';

/** Where the record is that a task has to do with; what it is called is what it was called when the task was written. */
export function SubjectLink({ subject: { kind, id, label } }: { subject: ExamSubject }) {
  const { project } = usePage();
  if (kind === 'issue') return <IssueLink issueKey={id}>{label}</IssueLink>;
  // In Confluence there is no page of these records to go to.
  if (project === undefined) return <bdi>{label}</bdi>;
  return <Link to={kind === 'case' ? `/uat/cases/${id}` : `/srs/register/${id}`}>{label}</Link>;
}
