import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../../src/change/contract';
import { useDates } from '../../../shared/text/use-dates';
import { trackOf } from './track';
import styles from './state-track.module.css';

/** The way of the request with where it is; what it has passed bears the time. */
export function StateTrack({ change }: { change: ChangeView }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <ol className={styles.track} aria-label={t('change.track')}>
      {trackOf(change).map(({ state, place, since }) => (
        <li
          key={state}
          data-place={place}
          aria-current={place === 'here' ? 'step' : undefined}
          title={since === undefined ? undefined : dates.moment(since)}
        >
          {t(`change.state.${state}`)}
        </li>
      ))}
    </ol>
  );
}
