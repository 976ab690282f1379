import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Issue, IssueLink, LinkedIssue } from '../api/issues';
import { jqlString } from '../api/search';
import { IssueTable } from '../issues/issue-table';
import { StatusLozenge } from '../ui/lozenge';

/** Linked issues and children. */
export function IssueRelations({ issue }: { readonly issue: Issue }) {
  const { t } = useTranslation();
  const links = (issue.fields.issuelinks ?? []).flatMap(describeLink);
  return (
    <>
      {(issue.fields.issuetype?.hierarchyLevel ?? 0) < 0 ? null : (
        <section>
          <h2>{t('childIssues')}</h2>
          <IssueTable
            jql={`parent = ${jqlString(issue.key)} ORDER BY key ASC`}
            without={['parent', 'labels']}
          />
        </section>
      )}
      <section>
        <h2>{t('linkedIssues')}</h2>
        {links.length === 0 ? (
          <p>{t('noLinks')}</p>
        ) : (
          <ul>
            {links.map(({ id, relation, other }) => (
              <li key={id}>
                {relation} <Link to={`/browse/${other.key}`}>{other.key}</Link>{' '}
                {other.fields?.summary} <StatusLozenge status={other.fields?.status} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

/** The other end of a link, and what this issue does to it. */
function describeLink({ id, type, inwardIssue, outwardIssue }: IssueLink) {
  const entry = (relation: string, other: LinkedIssue) => [{ id, relation, other }];
  if (outwardIssue) return entry(type.outward, outwardIssue);
  return inwardIssue ? entry(type.inward, inwardIssue) : [];
}
