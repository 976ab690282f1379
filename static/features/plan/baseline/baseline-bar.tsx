import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanView } from '../../../../src/plan/contract';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../plan-parts.module.css';
import { useKnownPlan } from '../use-plan';
import { BaselineDialog } from './baseline-dialog';

interface BaselineBarProps {
  readonly engagementId: string;
  readonly canConfigure: boolean;
  /** True on the page that compares: no way leads to where one is. */
  readonly isCompared?: boolean;
}

/** What the plan is measured against, and the way to agree on another. Costs no call of its own. */
export function BaselineBar(props: BaselineBarProps) {
  const { engagementId, canConfigure, isCompared = false } = props;
  const { data: plan } = useKnownPlan(engagementId);
  const [isSetting, setIsSetting] = useState(false);
  const { t } = useTranslation();
  if (plan === undefined) return null;
  return (
    <div className={parts.bar}>
      <BaselineText plan={plan} />
      {!isCompared && <Link to="/plan/baseline">{t('baseline.compare')}</Link>}
      {canConfigure && (
        <Button spacing="compact" onClick={() => setIsSetting(true)}>
          {t('baseline.set')}
        </Button>
      )}
      {isSetting && <BaselineDialog plan={plan} onClose={() => setIsSetting(false)} />}
    </div>
  );
}

function BaselineText({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const last = plan.baselines.at(-1);
  const people = usePeople([last?.setBy]);
  if (last === undefined) return <span>{t('baseline.none')}</span>;
  return (
    <span>
      {t('baseline.current', {
        number: last.number,
        day: dates.day(last.setOn),
        person: people.name(last.setBy),
      })}
    </span>
  );
}
