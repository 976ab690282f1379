import { useMemo, useState } from 'react';
import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { readiness, type ReadinessFinding } from '../../../../src/srs/baseline/contract';
import { entriesOf, goalFindings, type SrsEntry } from '../../../../src/srs/entries/contract';
import type { SrsSummary } from '../../../../src/srs/contract';
import { requirementName, type RequirementFacts } from '../../../../src/srs/requirement/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { ReasonForm } from '../../../shared/form/reason-form';
import { Gap } from '../../../shared/text/gap';
import parts from '../../plan/plan-parts.module.css';
import styles from '../srs.module.css';
import { useSetBaseline } from './use-baselines';

/** Requirements that are named one by one; of more only the number is said. */
const MOST_NAMED = 20;

interface ReadinessSectionProps {
  readonly engagementId: string;
  readonly canConfigure: boolean;
  readonly requirements: readonly RequirementFacts[];
  readonly entries: readonly SrsEntry[];
  readonly summary: SrsSummary;
  /** Edits since the signature that no approved change request brings in. */
  readonly unapproved: number;
}

/** What keeps the specification from being signed; when nothing does, the lead freezes it here. */
export function ReadinessSection(props: ReadinessSectionProps) {
  const { t } = useTranslation();
  const { requirements, entries, canConfigure, unapproved } = props;
  const goals = entriesOf(entries, 'goal').filter(
    (goal) => goalFindings(goal, requirements).length > 0,
  ).length;
  const { blockers, advice } = useMemo(() => readiness(requirements), [requirements]);
  return (
    <section className={parts.part} aria-label={t('srs.ready.title')}>
      <h3>{t('srs.ready.title')}</h3>
      <p>
        {blockers.length + unapproved === 0
          ? t('srs.ready.nothing')
          : t('srs.ready.blockers', { count: blockers.length + unapproved })}
      </p>
      {unapproved > 0 && (
        <p className={styles.sentence}>{t('srs.ready.unapproved', { count: unapproved })}</p>
      )}
      <Findings findings={blockers} />
      {goals > 0 && (
        <p className={styles.sentence}>
          <Link to="/srs/goals">{t('srs.goals.wanting', { count: goals })}</Link>
        </p>
      )}
      {advice.length > 0 && (
        <>
          <p>{t('srs.ready.advice')}</p>
          <Findings findings={advice} />
        </>
      )}
      {canConfigure && blockers.length + unapproved === 0 && <Freeze {...props} />}
    </section>
  );
}

const KINDS = ['openQuestion', 'noCriteria', 'noValue', 'notAgreed', 'wording'] as const;

/** By kind, each requirement a link. */
function Findings({ findings }: { readonly findings: readonly ReadinessFinding[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.findings}>
      {KINDS.map((kind) => {
        const found = findings.filter((one) => one.kind === kind);
        if (found.length === 0) return null;
        return (
          <li key={kind}>
            {t(`srs.ready.kind.${kind}`, { count: found.length })}
            <Gap />
            {found.slice(0, MOST_NAMED).map(({ requirementId, number }) => (
              <Link key={requirementId} to={`/srs/register/${requirementId}`}>
                {requirementName(number)}
              </Link>
            ))}
            {found.length > MOST_NAMED && '…'}
          </li>
        );
      })}
    </ul>
  );
}

function Freeze({ engagementId, summary }: ReadinessSectionProps) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const set = useSetBaseline(engagementId);
  const { version, baselines } = summary;
  const number = (baselines.at(-1)?.number ?? 0) + 1;
  const isWaiting = baselines.some(({ state }) => state === 'inSignOff');
  return (
    <>
      {set.isError && <ErrorMessage failure={set.error} />}
      {isAsking ? (
        <>
          {isWaiting && <p>{t('srs.baseline.voids')}</p>}
          <ReasonForm
            name="baselineReason"
            label={t('srs.baseline.reason')}
            maxLength={1_000}
            isSaving={set.isPending}
            act={t('srs.baseline.set', { number })}
            onCancel={() => setIsAsking(false)}
            onGive={(reason) =>
              set.mutate({ version, reason }, { onSuccess: () => setIsAsking(false) })
            }
          />
        </>
      ) : (
        <div>
          <Button onClick={() => setIsAsking(true)}>{t('srs.baseline.set', { number })}</Button>
        </div>
      )}
    </>
  );
}
