import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../../src/change/contract';
import { Problem } from '../../../shared/feedback/problem';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { WaitsWords } from '../waits-words';

/** Whose turn it is, since when, and by when it must be decided. */
export function WaitingSection({ change }: { change: ChangeView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { waits, neededBy, decideBy, breach } = change;
  return (
    <div className={parts.part}>
      {waits === undefined ? (
        change.state === 'draft' && <p>{t('change.waits.draft')}</p>
      ) : (
        <p>
          <strong>
            <WaitsWords change={change} />
          </strong>{' '}
          {waits.days > 0 && t('change.waits.since', { day: dates.day(waits.since) })}
        </p>
      )}
      {decideBy !== undefined && <p>{t('change.decideBy', { day: dates.day(decideBy) })}</p>}
      {neededBy !== undefined && <p>{t('change.neededByLine', { day: dates.day(neededBy) })}</p>}
      {change.closingReason !== undefined && (
        <p>{t('change.closedBecause', { reason: change.closingReason })}</p>
      )}
      {breach !== undefined && (
        <Problem>
          {t('change.breach', { status: breach.statusName, moment: dates.moment(breach.at) })}
        </Problem>
      )}
    </div>
  );
}
