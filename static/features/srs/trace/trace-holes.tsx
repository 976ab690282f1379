import { useTranslation } from 'react-i18next';
import { goalName } from '../../../../src/srs/entries/contract';
import { requirementName, type RequirementFacts } from '../../../../src/srs/requirement/contract';
import { HoleLists, type HoleLine } from '../../../shared/register/hole-lists';
import parts from '../../plan/plan-parts.module.css';
import type { GoalTrace } from './goal-trace';

/** What is missing on the way from goal to test, each kind with what it is about. */
export function TraceHoles({ trace }: { readonly trace: GoalTrace }) {
  const { t } = useTranslation();
  const goals = trace.goalsWithoutRequirement.map(({ entryId, number, value }): HoleLine => ({
    ...{ id: entryId, to: '/srs/goals', name: goalName(number), title: value.name },
  }));
  const lists = Object.entries({
    goalsWithoutRequirement: goals,
    requirementsWithoutGoal: trace.requirementsWithoutGoal.map(lineOf),
    requirementsWithoutCase: trace.requirementsWithoutCase.map(lineOf),
  }).flatMap(([key, lines]) =>
    lines.length === 0
      ? []
      : [{ key, lines, heading: t(`srs.trace.hole.${key}`, { count: lines.length }) }],
  );
  return (
    <section className={parts.part} aria-label={t('srs.trace.holes')}>
      <h3>{t('srs.trace.holes')}</h3>
      {lists.length === 0 ? <p>{t('srs.trace.noHoles')}</p> : <HoleLists lists={lists} />}
    </section>
  );
}

function lineOf({ requirementId: id, number, title }: RequirementFacts): HoleLine {
  return { id, to: `/srs/register/${id}`, name: requirementName(number), title };
}
