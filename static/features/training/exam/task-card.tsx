import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  examOutcome,
  type ExamTask,
  type Observation,
} from '../../../../src/training/exam/contract';
import { Tag } from '../../../shared/feedback/tag';
import { TextArea } from '../../plan/text-area';
import training from '../training.module.css';
import styles from './exam.module.css';
import { OutcomeTag } from './exam-tags';
import { SubjectLink } from './subject-link';

interface TaskCardProps {
  readonly task: ExamTask;
  readonly place: number;
  readonly mark: Observation | undefined;
  /** Absent for whoever only looks. */
  readonly onMark?: ((observation: Observation) => void) | undefined;
}

/** A task: what is done, what must be seen, and what was. */
export function TaskCard({ task, place, mark, onMark }: TaskCardProps) {
  const { t } = useTranslation();
  const { text, expected, isCritical, subject } = task;
  return (
    <fieldset className={training.question}>
      <legend>
        {place}. {text} {isCritical && <Tag tone="danger">{t('training.exam.critical')}</Tag>}
      </legend>
      {expected !== '' && (
        <p className={styles.below}>{t('training.exam.mustSee', { expected })}</p>
      )}
      {subject !== undefined && (
        <p className={training.note}>
          <SubjectLink subject={subject} />
        </p>
      )}
      {onMark === undefined ? (
        <>
          <p>
            <OutcomeTag outcome={mark?.outcome} />
          </p>
          {mark !== undefined && mark.note !== '' && (
            <p className={training.text}>
              <bdi>{mark.note}</bdi>
            </p>
          )}
        </>
      ) : (
        <Marking {...{ task, place, mark, onMark }} />
      )}
    </fieldset>
  );
}

function Marking({
  task: { taskId },
  place,
  mark,
  onMark,
}: TaskCardProps & { readonly onMark: (observation: Observation) => void }) {
  const { t } = useTranslation();
  const [note, setNote] = useState(mark?.note ?? '');
  const isNoteNew = mark !== undefined && note.trim() !== mark.note;
  return (
    <>
      <div className={styles.outcomes}>
        {examOutcome.options.map((outcome) => (
          <label key={outcome} className={styles.outcome}>
            <input
              type="radio"
              name={`outcome-${taskId}`}
              checked={mark?.outcome === outcome}
              onChange={() => onMark({ taskId, outcome, note: note.trim() })}
            />
            {t(`training.exam.outcome.${outcome}`)}
          </label>
        ))}
      </div>
      <div
        onBlur={() => {
          if (isNoteNew) onMark({ ...mark, note: note.trim() });
        }}
      >
        <TextArea
          name={`note-${taskId}`}
          label={t('training.exam.note', { number: place })}
          rows={1}
          maxLength={500}
          value={note}
          onChange={setNote}
        />
      </div>
    </>
  );
}
