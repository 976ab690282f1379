import type { TestSite } from '../site/a-site';

/** Id of an issue that the plan of the only engagement has made. @throws Error when there is none */
export function anIssueOf(site: TestSite): string {
  const [row] = site.database.all(
    "SELECT issue_id FROM jira_issue_property WHERE value LIKE '%\"item:%' ORDER BY issue_id LIMIT 1",
  );
  if (row === undefined) throw new Error('The plan has no issue.');
  return String(row.issue_id);
}
