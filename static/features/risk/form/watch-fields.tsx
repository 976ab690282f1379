import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { MOST_WATCHES } from '../../../../src/risk/watch/contract';
import group from '../../../shared/form/group.module.css';
import styles from './form.module.css';
import { OneWatch } from './one-watch';
import { newWatch, type WatchForm } from './watch-form';
import type { NamedPhase } from './watch-place';

interface WatchFieldsProps {
  readonly engagementId: string;
  readonly phases: readonly NamedPhase[];
  readonly watches: readonly WatchForm[];
  /** What is wrong with a field, by its path below `watches`. */
  readonly problemsAt: (path: string) => readonly string[];
  readonly onChange: (watches: readonly WatchForm[]) => void;
}

/** What a risk watches for, each with its limit. */
export function WatchFields(props: WatchFieldsProps) {
  const { engagementId, phases, watches, problemsAt, onChange } = props;
  const { t } = useTranslation();
  return (
    <fieldset className={group.group}>
      <legend>{t('risk.watch.title')}</legend>
      <p className={styles.meaning}>{t('risk.watch.what')}</p>
      {watches.map((watch, index) => (
        <OneWatch
          key={watch.watchId}
          {...{ engagementId, phases, watch }}
          name={t('risk.watch.number', { number: index + 1 })}
          problemsAt={(field) => problemsAt(`${String(index)}.${field}`)}
          onChange={(values) =>
            onChange(watches.map((one) => (one === watch ? { ...one, ...values } : one)))
          }
          onRemove={() => onChange(watches.filter((one) => one !== watch))}
        />
      ))}
      {watches.length < MOST_WATCHES && (
        <div>
          <Button spacing="compact" onClick={() => onChange([...watches, newWatch()])}>
            {t('risk.watch.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
