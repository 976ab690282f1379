import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../../src/change/contract';
import type { ChangeSimulation } from '../../../../src/change/effects/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import { HealthTag } from '../../engagement/overview/health-tag';
import { useNumbers } from '../../plan/people/use-numbers';
import { useWhoName } from '../../plan/people/use-who-name';
import parts from '../../plan/plan-parts.module.css';
import { useSignedDays } from '../../plan/use-signed-days';
import type { useChangeSimulation } from '../use-changes';
import { BufferBars } from './buffer-bars';
import { EffectList } from './effect-list';
import { MilestoneTable } from './milestone-table';

interface SimulationSectionProps {
  readonly change: ChangeView;
  readonly found: ReturnType<typeof useChangeSimulation>;
}

/** What an approval would do to the plan, computed now. */
export function SimulationSection({ change, found }: SimulationSectionProps) {
  const { t } = useTranslation();
  const isApproved = change.state === 'approved';
  const title = t(isApproved ? 'change.simulation.titleApproved' : 'change.simulation.title');
  return (
    <section className={parts.part} aria-label={title}>
      <h3>{title}</h3>
      {found.isPending && <Loading lines={4} />}
      {found.isError && <ErrorMessage failure={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && <Outcome simulation={found.data} takes={change.impact?.takes} />}
    </section>
  );
}

interface OutcomeProps {
  readonly simulation: ChangeSimulation;
  readonly takes: NonNullable<ChangeView['impact']>['takes'] | undefined;
}

function Outcome({ simulation, takes }: OutcomeProps) {
  const { t } = useTranslation();
  const { problems, buffer, zone, effects } = simulation;
  if (problems.length > 0) {
    return (
      <ul role="alert">
        {problems.map(({ key, params }) => (
          <li key={`${key} ${JSON.stringify(params)}`}>{t(`plan.problem.${key}`, params)}</li>
        ))}
      </ul>
    );
  }
  return (
    <>
      <GoLive simulation={simulation} takes={takes} />
      <BufferBars before={buffer.before} after={buffer.after} />
      <p>
        {t('change.simulation.zone')}
        <Gap />
        <HealthTag state={zone.before} />
        {zone.before !== zone.after && (
          <>
            {' → '}
            <HealthTag state={zone.after} />
          </>
        )}
      </p>
      <MilestoneTable milestones={simulation.milestones} />
      <People overbooked={simulation.overbooked} />
      <Exposure simulation={simulation} />
      <h4>{t('change.simulation.willDo')}</h4>
      <EffectList effects={effects} />
    </>
  );
}

function GoLive({ simulation, takes }: OutcomeProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const signed = useSignedDays();
  const { before, after, movesDays } = simulation.goLive;
  return (
    <p>
      <strong>
        {movesDays === 0
          ? t('change.simulation.goLiveStays', { day: dates.day(after) })
          : t('change.simulation.goLiveMoves', {
              days: signed(movesDays),
              before: dates.day(before),
              after: dates.day(after),
            })}
      </strong>
      <Gap />
      {takes !== undefined && t(`change.takes.${takes}`)}
    </p>
  );
}

function People({ overbooked }: Pick<ChangeSimulation, 'overbooked'>) {
  const { t } = useTranslation();
  const name = useWhoName(overbooked);
  return (
    <p>
      {overbooked.length === 0
        ? t('change.simulation.nobodyOver')
        : t('change.simulation.over', { people: overbooked.map(name).join(', ') })}
    </p>
  );
}

function Exposure({ simulation }: Pick<OutcomeProps, 'simulation'>) {
  const { t } = useTranslation();
  const number = useNumbers();
  const { exposureDays, buffer } = simulation;
  const left = Math.max(0, buffer.after.leftDays);
  return (
    <p>
      {t(exposureDays > left ? 'change.simulation.riskAbove' : 'change.simulation.riskWithin', {
        days: number(exposureDays),
        left: number(left),
      })}
    </p>
  );
}
