import { useTranslation } from 'react-i18next';
import { requirementName } from '../../../../src/srs/requirement/contract';
import type { StaleReason } from '../../../../src/uat/signoff/contract';

/** Cases that are named one by one; of more it is said how many. */
const MOST_NAMED = 5;

/** Why a signature no longer says how things are, in one sentence. */
export function StaleWhy({ why: { because, cases, changes, requirements } }: { why: StaleReason }) {
  const { t } = useTranslation();
  const named = cases
    .slice(0, MOST_NAMED)
    .map((number) => t('uat.number', { number }))
    .join(', ');
  const more = cases.length - MOST_NAMED;
  const list = more > 0 ? t('uat.signoff.andMore', { named, count: more }) : named;
  const requests = changes.map((number) => t('change.number', { number })).join(', ');
  return t(`uat.signoff.why.${because}`, {
    cases: list,
    changes: requests,
    requirements: requirements.map(requirementName).join(', '),
  });
}
