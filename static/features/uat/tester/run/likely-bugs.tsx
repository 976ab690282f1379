import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RunFacts } from '../../../../../src/uat/run/contract';
import { call } from '../../../../shared/call';
import { IssueLink } from '../../../../shared/jira/issue-link';
import { useSettled } from '../../../../shared/use-settled';
import styles from '../tester.module.css';
import bugStyles from './bug.module.css';

interface LikelyBugsProps {
  readonly run: RunFacts;
  readonly stepId: string | undefined;
  readonly title: string;
  readonly isBusy: boolean;
  readonly onChoose: (issueKey: string) => void;
}

/** Bugs that may be the same one: whoever recognises his takes it instead of making another one. */
export function LikelyBugs({ run, stepId, title, isBusy, onChoose }: LikelyBugsProps) {
  const { t } = useTranslation();
  const { engagementId, cycle, caseId } = run;
  const asked = useSettled(title.trim(), 500);
  const { data } = useQuery({
    queryKey: ['uat.likelyBugs', engagementId, cycle, caseId, stepId, asked],
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    queryFn: () =>
      call('uat.likelyBugs', {
        engagementId,
        cycle,
        caseId,
        title: asked,
        ...(stepId === undefined ? {} : { stepId }),
      }),
  });
  const bugs = data?.bugs ?? [];
  if (bugs.length === 0) return null;
  return (
    <div>
      <h4 className={styles.label}>{t('uat.bug.likely')}</h4>
      <ul className={bugStyles.likely}>
        {bugs.map(({ issueId, key, summary, statusName }) => (
          <li key={issueId}>
            <span>
              <IssueLink issueKey={key}>{key}</IssueLink> {summary} ({statusName})
            </span>
            <button
              type="button"
              className={styles.link}
              disabled={isBusy}
              onClick={() => onChoose(key)}
            >
              {t('uat.bug.same', { key })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
