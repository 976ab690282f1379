import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { requirementName } from '../../../../../src/srs/requirement/contract';
import type { CaseRecordView } from '../../../../../src/uat/contract';
import { Tag } from '../../../../shared/feedback/tag';
import parts from '../../../plan/plan-parts.module.css';

/** The requirements that a case tests; those that ask for something else since its last run are marked. */
export function CaseRequirements({
  record: { requirements, row },
}: {
  record: Pick<CaseRecordView, 'requirements' | 'row'>;
}) {
  const { t } = useTranslation();
  if (requirements.length === 0) return null;
  const at = row.last?.at;
  return (
    <section className={parts.part} aria-label={t('uat.requirements.title')}>
      <h3>{t('uat.requirements.title')}</h3>
      <ul>
        {requirements.map(({ requirementId, number, title, since }) => (
          <li key={requirementId}>
            <Link to={`/srs/register/${requirementId}`}>{requirementName(number)}</Link>{' '}
            <bdi>{title}</bdi>{' '}
            {at !== undefined && since > at && (
              <Tag tone="warning">{t('uat.requirements.changedSince')}</Tag>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
