import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { readIssueText } from '../../../../src/srs/issue-text/contract';
import type { IssueSaid, JiraDrift } from '../../../../src/srs/issue/contract';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { IssueLink } from '../../../shared/jira/issue-link';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { ChangedWords } from '../baseline/changed-words';
import diff from '../baseline/diff.module.css';
import { whatOf } from './drift-notice';
import styles from './jira.module.css';
import { useIssueSaid, useSettle } from './use-in-jira';

interface SettleSectionProps {
  readonly engagementId: string;
  readonly requirement: RequirementFacts;
  readonly drift: JiraDrift;
  /** Whether the reader decides. */
  readonly canConfigure: boolean;
}

/** A requirement whose issue says something else: what, word by word, and what the lead may do about it. */
export function SettleSection({
  engagementId,
  requirement,
  drift,
  canConfigure,
}: SettleSectionProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const settle = useSettle(engagementId);
  const { requirementId, version } = requirement;
  const { kind, at, issueKey, isPutBack } = drift;
  const act = (said: IssueSaid) =>
    settle.mutate([
      {
        ...{ act: 'take', requirementId, version },
        said: { summary: said.summary, lines: [...said.lines] },
      },
    ]);
  return (
    <section className={parts.part} aria-label={t('srs.jira.title')}>
      <h3>{t('srs.jira.title')}</h3>
      <p className={styles.where}>
        {t(`srs.jira.kind.${whatOf(drift)}`)} · {dates.moment(at)}{' '}
        {kind !== 'gone' && <IssueLink issueKey={issueKey}>{issueKey}</IssueLink>}
      </p>
      {isPutBack && <p role="status">{t('srs.jira.beingPutBack')}</p>}
      {settle.isError && <ErrorMessage failure={settle.error} />}
      {kind === 'edited' && !isPutBack && (
        <Edited
          {...{ requirement, drift }}
          {...(canConfigure ? { onTake: act, isBusy: settle.isPending } : {})}
        />
      )}
      {!isPutBack &&
        (canConfigure ? (
          <Button
            isLoading={settle.isPending}
            onClick={() => settle.mutate([{ act: 'putBack', requirementId }])}
          >
            {t(kind === 'edited' ? 'srs.jira.putBack' : 'srs.jira.makeAnew')}
          </Button>
        ) : (
          <p>{t('srs.jira.leadDecides')}</p>
        ))}
    </section>
  );
}

interface EditedProps extends Pick<SettleSectionProps, 'requirement' | 'drift'> {
  readonly onTake?: (said: IssueSaid) => void;
  readonly isBusy?: boolean;
}

function Edited({ requirement, drift, onTake, isBusy = false }: EditedProps) {
  const { t } = useTranslation();
  const said = useIssueSaid(drift.issueId);
  if (said.isPending) return <Loading lines={2} />;
  if (said.isError) {
    return <ErrorMessage failure={said.error} onRetry={() => void said.refetch()} />;
  }
  const read = readIssueText(said.data, requirement);
  const criteria = (list: RequirementFacts['acceptanceCriteria']) =>
    list.map(({ text }) => text).join('\n');
  const texts = [
    ['title', requirement.title, read.title],
    ['statement', requirement.statement, read.statement],
    [
      'acceptanceCriteria',
      criteria(requirement.acceptanceCriteria),
      criteria(read.acceptanceCriteria),
    ],
  ] as const;
  const isTaken = (field: (typeof texts)[number][0]) =>
    drift.fields.includes(field === 'title' ? 'summary' : 'description');
  return (
    <div className={diff.diff}>
      <dl className={diff.fields}>
        {texts
          .filter(([field, before, after]) => isTaken(field) && before !== after)
          .map(([field, before, after]) => (
            <div key={field}>
              <dt>{t(`srs.field.${field}`)}</dt>
              <dd>
                <ChangedWords {...{ before, after }} />
              </dd>
            </div>
          ))}
      </dl>
      {onTake !== undefined && (
        <Button appearance="primary" isLoading={isBusy} onClick={() => onTake(said.data)}>
          {t('srs.jira.take')}
        </Button>
      )}
    </div>
  );
}
