import { useTranslation } from 'react-i18next';
import {
  workOutcome,
  type KeyTask,
  type WorkOutcome,
} from '../../../../src/training/observation/contract';
import styles from '../exam/exam.module.css';
import training from '../training.module.css';
import { WorkTag } from './observation-tag';

interface WorkTaskProps {
  readonly task: KeyTask;
  readonly place: number;
  readonly outcome: WorkOutcome;
  /** Absent for whoever only looks. */
  readonly onMark?: ((outcome: WorkOutcome) => void) | undefined;
}

/** A key task, and how somebody does it. */
export function WorkTask({ task, place, outcome, onMark }: WorkTaskProps) {
  const { t } = useTranslation();
  const { title, text } = task;
  return (
    <fieldset className={training.question}>
      <legend>
        {place}. {text === '' ? title : text}
      </legend>
      {text !== '' && <p className={`${training.note} ${styles.below}`}>{title}</p>}
      {onMark === undefined ? (
        <p className={styles.below}>
          <WorkTag outcome={outcome} />
        </p>
      ) : (
        <div className={`${styles.outcomes} ${styles.below}`}>
          {workOutcome.options.map((one) => (
            <label key={one} className={styles.outcome}>
              <input
                type="radio"
                name={`work-${String(place)}`}
                checked={outcome === one}
                onChange={() => onMark(one)}
              />
              {t(`training.observation.outcome.${one}`)}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
