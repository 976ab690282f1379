import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../../src/change/contract';
import type { Decision } from '../../../../src/change/decision/contract';
import { usePeople } from '../../../shared/people/use-people';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { useLevelName } from '../use-level-name';
import { DecisionRecord, VoteList } from './decision-record';

interface DecisionsSectionProps {
  readonly change: Pick<ChangeView, 'ballot' | 'decision' | 'waitingFor'>;
  readonly past: readonly Decision[];
}

/** Who decides and is still waited for; what was decided; what was decided before. */
export function DecisionsSection({ change, past }: DecisionsSectionProps) {
  const { t } = useTranslation();
  const { ballot, decision } = change;
  if (ballot === undefined && decision === undefined && past.length === 0) return null;
  return (
    <section className={parts.part} aria-label={t('change.decision.section')}>
      <h3>{t('change.decision.section')}</h3>
      {ballot !== undefined && <OpenBallot ballot={ballot} waitingFor={change.waitingFor} />}
      {decision !== undefined && <DecisionRecord decision={decision} />}
      {past.length > 0 && (
        <details>
          <summary>{t('change.decision.past', { count: past.length })}</summary>
          <div className={parts.part}>
            {past.map((one) => (
              <DecisionRecord key={`${one.hash} ${one.decidedAt}`} decision={one} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

interface OpenBallotProps {
  readonly ballot: NonNullable<ChangeView['ballot']>;
  readonly waitingFor: readonly string[];
}

function OpenBallot({ ballot, waitingFor }: OpenBallotProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const levelName = useLevelName();
  const { level, votes, presentedAt } = ballot;
  const people = usePeople([...waitingFor, ...votes.flatMap(({ seat, by }) => [seat, by])]);
  return (
    <>
      <p>
        {t('change.decision.asked', {
          level: levelName(level),
          moment: dates.moment(presentedAt),
        })}
        <Gap />
        {t(`change.mode.${level.mode}`, { count: level.quorum ?? 1 })}
      </p>
      <p>
        {waitingFor.length === 0
          ? t('change.decision.waitsForNobody')
          : t('change.decision.waitsFor', { people: waitingFor.map(people.name).join(', ') })}
      </p>
      {votes.length > 0 && <VoteList votes={votes} nameOf={people.name} />}
    </>
  );
}
