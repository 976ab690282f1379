import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_EXAM_TASKS, type ChecklistView } from '../../../../src/training/exam/contract';
import { call } from '../../../shared/call';
import { Problem } from '../../../shared/feedback/problem';
import { TextArea } from '../../plan/text-area';
import { TheirChoice } from '../their-choice';
import training from '../training.module.css';
import { useSaveSeen } from '../use-save-seen';
import { useTrainingWritten } from '../use-training';
import { draftOfTasks, formOfTasks, isWholeTask, newTask, type TaskForm } from './checklist-form';
import styles from './exam.module.css';
import { SubjectFields } from './subject-fields';

interface ChecklistEditorProps {
  readonly engagementId: string;
  /** As it was first seen: what others save meanwhile does not change what is being typed. */
  readonly first: ChecklistView;
}

/** Writes the tasks of a chapter's exam; without any it has none. */
export function ChecklistEditor({ engagementId, first }: ChecklistEditorProps) {
  const { t } = useTranslation();
  const { chapterId } = first;
  const written = useTrainingWritten(engagementId);
  const [tasks, setTasks] = useState(() => formOfTasks(first.tasks));
  const [isTried, setIsTried] = useState(false);
  const saving = useSaveSeen({
    seen: first.version,
    read: () => call('training.checklist', { engagementId, chapterId }),
    write: (version) =>
      call('training.writeChecklist', {
        ...{ engagementId, chapterId },
        checklist: { version, tasks: draftOfTasks(tasks) },
      }),
    onSaved: written,
  });
  const { save } = saving;
  const put = (changed: (known: readonly TaskForm[]) => readonly TaskForm[]) => {
    // It is saved no more.
    save.reset();
    setTasks(changed);
  };
  const change = (at: number, values: Partial<TaskForm>) =>
    put((known) => known.map((one, index) => (index === at ? { ...one, ...values } : one)));
  const isWhole = tasks.every(isWholeTask);
  return (
    <>
      {tasks.length === 0 && <p>{t('training.exam.noTasks')}</p>}
      {tasks.map((task, at) => (
        <TaskFields
          key={task.taskId}
          {...{ engagementId, task, number: at + 1 }}
          isTried={isTried}
          onChange={(values) => change(at, values)}
          onRemove={() => put((known) => known.filter((_, index) => index !== at))}
        />
      ))}
      <div>
        <Button
          isDisabled={tasks.length >= MOST_EXAM_TASKS}
          onClick={() => put((known) => [...known, newTask()])}
        >
          {t('training.exam.add')}
        </Button>
      </div>
      <p className={training.note}>{t('training.exam.later')}</p>
      {isTried && !isWhole && <Problem>{t('training.form.incomplete')}</Problem>}
      <TheirChoice saving={saving} onTake={(theirs) => setTasks(formOfTasks(theirs.tasks))} />
      <div className={training.acts}>
        <Button
          appearance="primary"
          isLoading={save.isPending}
          onClick={() => {
            setIsTried(true);
            if (isWhole) save.mutate();
          }}
        >
          {t('act.save')}
        </Button>
        <span role="status">{save.isSuccess && t('training.settings.saved')}</span>
      </div>
    </>
  );
}

interface TaskFieldsProps {
  readonly engagementId: string;
  readonly task: TaskForm;
  readonly number: number;
  readonly isTried: boolean;
  readonly onChange: (values: Partial<TaskForm>) => void;
  readonly onRemove: () => void;
}

function TaskFields(props: TaskFieldsProps) {
  const { engagementId, task, number, isTried, onChange, onRemove } = props;
  const { t } = useTranslation();
  const name = `task-${String(number)}`;
  const missing = (text: string) =>
    isTried && text.trim() === '' ? [t('training.form.missing')] : [];
  return (
    <fieldset className={styles.task}>
      <legend>{t('training.exam.task', { number })}</legend>
      <TextArea
        name={`${name}-text`}
        label={t('training.exam.text')}
        rows={2}
        maxLength={500}
        isRequired
        problems={missing(task.text)}
        value={task.text}
        onChange={(text) => onChange({ text })}
      />
      <TextArea
        name={`${name}-expected`}
        label={t('training.exam.expected')}
        rows={2}
        maxLength={500}
        isRequired
        problems={missing(task.expected)}
        value={task.expected}
        onChange={(expected) => onChange({ expected })}
      />
      <label className={training.option}>
        <input
          type="checkbox"
          checked={task.isCritical}
          onChange={({ target }) => onChange({ isCritical: target.checked })}
        />
        {t('training.exam.isCritical')}
      </label>
      <SubjectFields
        {...{ engagementId, name }}
        subject={task.subject}
        onChange={(subject) => onChange({ subject })}
      />
      <div>
        <Button spacing="compact" appearance="subtle" onClick={onRemove}>
          {t('training.exam.remove', { number })}
        </Button>
      </div>
    </fieldset>
  );
}
