import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  ObservationFacts,
  ObservationView,
  WorkOutcome,
} from '../../../../src/training/observation/contract';
import { call } from '../../../shared/call';
import { Problem } from '../../../shared/feedback/problem';
import { Field } from '../../../shared/form/field';
import { NumberInput } from '../../../shared/form/number-input';
import { TextInput } from '../../../shared/form/text-input';
import { TextArea } from '../../plan/text-area';
import { TheirChoice } from '../their-choice';
import styles from '../training.module.css';
import { useSaveSeen } from '../use-save-seen';
import { formOf, hasSeenNothing, isUsesInvalid, recordedOf } from './observation-form';
import { useObservationRecorded, type ObservationAddress } from './use-observations';
import { WorkTask } from './work-task';

interface RecordWorkProps {
  readonly engagementId: string;
  readonly name: ObservationAddress;
  readonly view: ObservationView;
}

/** How an observer saw somebody work, task by task; recorded at once, or put right. */
export function RecordWork({ engagementId, name, view }: RecordWorkProps) {
  const { t } = useTranslation();
  const recorded = useObservationRecorded(engagementId);
  // What others record meanwhile must not change what is being filled in.
  const [tasks, setTasks] = useState(view.tasks);
  const [form, setForm] = useState(() => formOf(view.tasks, view.facts));
  const [isTried, setIsTried] = useState(false);
  const isWrong = hasSeenNothing(form) || isUsesInvalid(form);
  const saving = useSaveSeen<ObservationFacts>({
    seen: view.facts?.version ?? 0,
    read: async () => (await call('training.observation', { engagementId, ...name })).facts,
    write: (version) =>
      call('training.recordObservation', {
        ...{ engagementId, ...name, version },
        recorded: recordedOf(tasks, form),
      }),
    onSaved: recorded,
  });
  const { save } = saving;
  const put = (values: Partial<typeof form>) => setForm((known) => ({ ...known, ...values }));
  const mark = (place: number, outcome: WorkOutcome) =>
    setForm((known) => ({
      ...known,
      outcomes: known.outcomes.map((one, at) => (at === place ? outcome : one)),
    }));
  if (tasks.length === 0) return <p>{t('training.observation.noTasks')}</p>;
  return (
    <>
      <h3>{t('training.observation.tasks')}</h3>
      <p className={styles.note}>{t('training.observation.tasksFrom')}</p>
      {tasks.map((task, place) => (
        <WorkTask
          key={`${task.chapterId} ${task.taskId ?? ''}`}
          {...{ task, place: place + 1 }}
          outcome={form.outcomes[place] ?? 'notSeen'}
          onMark={(outcome) => mark(place, outcome)}
        />
      ))}
      <Field
        name="workUses"
        label={t('training.observation.uses')}
        help={t('training.observation.usesHelp')}
        problems={isUsesInvalid(form) ? [t('training.observation.usesInvalid')] : []}
      >
        {(control) => (
          <TextInput
            {...control}
            maxLength={6}
            value={form.uses}
            onChange={(uses) => put({ uses })}
          />
        )}
      </Field>
      <Field name="workTickets" label={t('training.observation.tickets')}>
        {(control) => (
          <NumberInput
            {...control}
            {...{ min: 0, max: 1_000 }}
            value={form.tickets}
            onChange={(tickets) => put({ tickets })}
          />
        )}
      </Field>
      <TextArea
        name="workComment"
        label={t('training.observation.comment')}
        help={t('training.observation.commentHelp')}
        maxLength={1_000}
        value={form.comment}
        onChange={(comment) => put({ comment })}
      />
      <TheirChoice
        saving={saving}
        onTake={(theirs) => {
          setTasks(theirs.tasks);
          setForm(formOf(theirs.tasks, theirs));
          recorded();
        }}
      />
      {isTried && hasSeenNothing(form) && <Problem>{t('training.observation.sawNothing')}</Problem>}
      <div className={styles.acts}>
        <Button
          appearance="primary"
          isLoading={save.isPending}
          onClick={() => (isWrong ? setIsTried(true) : save.mutate())}
        >
          {t(
            view.facts === undefined ? 'training.observation.save' : 'training.observation.correct',
          )}
        </Button>
        <span role="status">{save.isSuccess && t('training.observation.saved')}</span>
      </div>
    </>
  );
}
