import { useTranslation } from 'react-i18next';
import type { RiskIssueView } from '../../../../src/thread/contract';
import factList from '../../../shared/fact-list.module.css';
import { Tag } from '../../../shared/feedback/tag';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import { useNumbers } from '../../plan/people/use-numbers';
import { useModelWords } from '../scoring/use-model-words';
import styles from './risk-in-issue.module.css';

/** Who sees to a risk, until when, how it is met, and what it would cost. */
export function RiskFactsList({ view }: { view: RiskIssueView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const number = useNumbers();
  const { risk, model, phaseName } = view;
  const people = usePeople([risk.ownerAccountId]);
  const words = useModelWords(model);
  const { ownerAccountId, reviewDate, strategy, response, proximity, velocity } = risk;
  const none = t('risk.notGiven');
  return (
    <dl className={`${factList.list} ${styles.facts}`}>
      <div>
        <dt>{t('risk.column.owner')}</dt>
        <dd>{ownerAccountId === undefined ? t('risk.noOwner') : people.name(ownerAccountId)}</dd>
      </div>
      <div>
        <dt>{t('risk.column.review')}</dt>
        <dd>
          {reviewDate === undefined ? t('risk.noReview') : dates.day(reviewDate)}{' '}
          {risk.isOverdue && <Tag tone="danger">{t('risk.overdue')}</Tag>}
        </dd>
      </div>
      <div>
        <dt>{t('risk.exposure.title')}</dt>
        <dd>{t('risk.exposure.days', { days: number(risk.exposureDays) })}</dd>
      </div>
      <div>
        <dt>{t('risk.column.category')}</dt>
        <dd>
          {words.category(risk.category)}
          {phaseName !== undefined && (
            <>
              {' · '}
              <bdi>{phaseName}</bdi>
            </>
          )}
        </dd>
      </div>
      {proximity !== undefined && (
        <div>
          <dt>{t('risk.column.proximity')}</dt>
          <dd>{t(`risk.proximity.${proximity}`)}</dd>
        </div>
      )}
      {velocity !== undefined && (
        <div>
          <dt>{t('risk.field.velocity')}</dt>
          <dd>{t(`risk.velocity.${velocity}`)}</dd>
        </div>
      )}
      <div className={styles.wide}>
        <dt>{t('risk.treatment')}</dt>
        <dd>
          {strategy !== undefined && <strong>{t(`risk.strategy.${strategy}`)} </strong>}
          <bdi>{response ?? (strategy === undefined ? none : '')}</bdi>
        </dd>
      </div>
    </dl>
  );
}
