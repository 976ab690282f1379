import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { canBeDrafted, draftOfRequirement } from '../../../../src/uat/exchange/drafts/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import parts from '../../plan/plan-parts.module.css';
import { OfferedCases } from './offered-cases';

interface RequirementsSectionProps {
  readonly engagementId: string;
  readonly known: ReadonlySet<string>;
}

/** Drafts from the acceptance criteria of requirements: each criterion is what a step must come to. */
export function RequirementsSection({ engagementId, known }: RequirementsSectionProps) {
  const { t } = useTranslation();
  const srs = useQuery({
    queryKey: ['srs.get', engagementId],
    queryFn: () => call('srs.get', { engagementId }),
  });
  return (
    <section className={parts.part}>
      <h3>{t('uat.generate.title')}</h3>
      <p>{t('uat.generate.what')}</p>
      {srs.isPending && <Loading lines={3} />}
      {srs.isError && <ErrorMessage failure={srs.error} />}
      {srs.data !== undefined && (
        <OfferedCases
          {...{ engagementId, known }}
          from="requirement"
          offered={srs.data.requirements
            .filter(canBeDrafted)
            .map((requirement, index) =>
              draftOfRequirement(
                requirement,
                index + 1,
                t('uat.generate.module'),
                t('uat.generate.action'),
              ),
            )}
        />
      )}
    </section>
  );
}
