import { useTranslation } from 'react-i18next';
import { countsOf, type ObservationFacts } from '../../../../src/training/observation/contract';
import { usePeople } from '../../../shared/people/use-people';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import styles from '../training.module.css';
import { formOf } from './observation-form';
import { WorkTask } from './work-task';

interface RecordedWorkProps {
  readonly facts: ObservationFacts;
  /** Who saw it and what was said before, without what is open for correction below. */
  readonly isShort: boolean;
}

/** What was recorded: by whom, task by task, and what was said before it was put right. */
export function RecordedWork({ facts, isShort }: RecordedWorkProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { observer, at, changedAt, version, tasks, uses, tickets, comment, earlier } = facts;
  const people = usePeople([observer]);
  const { outcomes } = formOf(tasks, facts);
  const numbers = [
    ...(uses === undefined ? [] : [t('training.observation.usesOf', { count: uses })]),
    t('training.observation.ticketsOf', { count: tickets }),
  ];
  return (
    <>
      <p>
        {t('training.observation.by', { name: people.name(observer), moment: dates.moment(at) })}
        <Gap />
        {version > 1 && t('training.observation.changed', { moment: dates.moment(changedAt) })}
      </p>
      {!isShort && (
        <>
          <p>{numbers.join(' · ')}</p>
          {comment !== '' && (
            <p className={styles.text}>
              <bdi>{comment}</bdi>
            </p>
          )}
          {tasks.map((task, place) => (
            <WorkTask
              key={`${task.chapterId} ${task.taskId ?? ''}`}
              {...{ task, place: place + 1 }}
              outcome={outcomes[place] ?? 'notSeen'}
            />
          ))}
        </>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('training.observation.earlier', { count: earlier.length })}</summary>
          <ul>
            {earlier.map((one) => (
              <li key={one.version}>
                {t('training.observation.earlierOf', {
                  ...countsOf(one.marks),
                  moment: dates.moment(one.at),
                  tickets: t('training.observation.ticketsOf', { count: one.tickets }),
                })}
                <Gap />
                <bdi>{one.comment}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
