import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import styles from '../../../shared/register/register-bar.module.css';
import { touchableRequirements } from '../../change/impact/touchable-srs';

interface OfRequirementProps {
  readonly engagementId: string;
  readonly requirementId: string;
  readonly onShowAll: () => void;
}

/** Says that the list holds only the cases of one requirement, which no filter of the bar shows, and how to see all. */
export function OfRequirement({ engagementId, requirementId, onShowAll }: OfRequirementProps) {
  const { t } = useTranslation();
  const known = useQuery({
    queryKey: ['touchable', engagementId, 'requirementsAlone'],
    queryFn: () => touchableRequirements(engagementId),
  });
  const requirement = known.data?.find(({ id }) => id === requirementId)?.text;
  return (
    <div className={styles.bar}>
      <p role="status" className={styles.said}>
        {requirement === undefined
          ? t('uat.cases.ofOne')
          : t('uat.cases.ofRequirement', { requirement })}
      </p>
      <Button onClick={onShowAll}>{t('uat.cases.showAll')}</Button>
    </div>
  );
}
