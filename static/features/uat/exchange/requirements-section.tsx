import { useTranslation } from 'react-i18next';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import { canBeDrafted, draftOfRequirement } from '../../../../src/uat/exchange/drafts/contract';
import parts from '../../plan/plan-parts.module.css';
import { OfferedCases } from './offered-cases';

interface RequirementsSectionProps {
  readonly engagementId: string;
  readonly known: ReadonlySet<string>;
  readonly requirements: readonly RequirementFacts[];
}

/** Drafts from the acceptance criteria of requirements: each criterion is what a step must come to. */
export function RequirementsSection({
  engagementId,
  known,
  requirements,
}: RequirementsSectionProps) {
  const { t } = useTranslation();
  return (
    <section className={parts.part}>
      <h3>{t('uat.generate.title')}</h3>
      <p>{t('uat.generate.what')}</p>
      <OfferedCases
        {...{ engagementId, known }}
        from="requirement"
        offered={requirements
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
    </section>
  );
}
