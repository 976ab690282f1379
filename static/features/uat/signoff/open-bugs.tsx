import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Disposition, ExitBug, ExitView } from '../../../../src/uat/signoff/contract';
import { Tag } from '../../../shared/feedback/tag';
import { IssueLink } from '../../../shared/jira/issue-link';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import table from '../cycle/cycle.module.css';
import { DisposeDialog } from './dispose-dialog';

interface OpenBugsProps {
  readonly engagementId: string;
  readonly exit: ExitView;
}

/** Bugs that are open, the worst first, each with what is done about it. */
export function OpenBugs({ engagementId, exit: { bugs, can } }: OpenBugsProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<ExitBug>();
  return (
    <section className={parts.part} aria-label={t('uat.openBugs.title')}>
      <h3>{t('uat.openBugs.title')}</h3>
      <div className={table.scroll}>
        <table aria-label={t('uat.openBugs.title')}>
          <thead>
            <tr>
              {['bug', 'severity', 'cases', 'disposition'].map((name) => (
                <th key={name} scope="col">
                  {t(`uat.openBugs.${name}`)}
                </th>
              ))}
              {can.dispose && <th scope="col">{t('uat.openBugs.act')}</th>}
            </tr>
          </thead>
          <tbody>
            {bugs.map((bug) => (
              <tr key={bug.issueId}>
                <th scope="row">
                  <IssueLink issueKey={bug.key}>{bug.key}</IssueLink>
                </th>
                <td>
                  <Tag tone={bug.severity < 'S3' ? 'danger' : 'neutral'}>{bug.severity}</Tag>
                </td>
                <td>
                  {bug.cases.map(({ caseId, number }) => (
                    <Link key={caseId} to={`/uat/cases/${caseId}`}>
                      {t('uat.number', { number })}{' '}
                    </Link>
                  ))}
                </td>
                <td>
                  <DispositionText disposition={bug.disposition} />
                </td>
                {can.dispose && (
                  <td>
                    <Button
                      spacing="compact"
                      aria-label={t('uat.openBugs.decideOf', { key: bug.key })}
                      onClick={() => setAsked(bug)}
                    >
                      {t('uat.openBugs.decide')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {asked !== undefined && (
        <DisposeDialog
          {...{ engagementId }}
          bug={asked}
          mayAccept={can.acceptBugs}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}

function DispositionText({ disposition }: { disposition: Disposition | undefined }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (disposition === undefined) return t('uat.openBugs.undecided');
  const { kind, until, note } = disposition;
  return (
    <>
      {t(`uat.disposition.${kind}`)} {until !== undefined && dates.day(until)} <bdi>{note}</bdi>
    </>
  );
}
