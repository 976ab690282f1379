import { useTranslation } from 'react-i18next';
import { MOST_INVITED } from '../../../../src/training/session/contract';
import { track } from '../../../../src/training/register/contract';
import type { ChapterRow } from '../../../../src/training/chapter/contract';
import { Problem } from '../../../shared/feedback/problem';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import { NumberInput } from '../../../shared/form/number-input';
import { TextInput } from '../../../shared/form/text-input';
import { TimeInput } from '../../../shared/form/time-input';
import { PersonField } from '../../../shared/people/person-field';
import parts from '../../plan/plan-parts.module.css';
import { InviteField } from './invite-field';
import { MaterialEditor } from './material-editor';
import type { SessionForm } from './session-form';
import { Ticks } from './ticks';

interface SessionFieldsProps {
  readonly engagementId: string;
  readonly chapters: readonly ChapterRow[];
  readonly form: SessionForm;
  /** Names of fields that are not right yet. */
  readonly problems: readonly string[];
  readonly onChange: (values: Partial<SessionForm>) => void;
}

/** A session: what, when, where, by whom, for whom. */
export function SessionFields({
  engagementId,
  chapters,
  form,
  problems,
  onChange,
}: SessionFieldsProps) {
  const { t } = useTranslation();
  const problem = (name: string) =>
    problems.includes(name) ? [t(`training.sessions.problem.${name}`)] : [];
  const label = (name: string) => t(`training.sessions.field.${name}`);
  const line = (name: 'title' | 'place' | 'link' | 'department', most: number, field: string) => (
    <Field name={field} label={label(name)} isRequired={name === 'title'} problems={problem(field)}>
      {(control) => (
        <TextInput
          {...control}
          maxLength={most}
          value={form[name]}
          onChange={(text) => onChange({ [name]: text })}
        />
      )}
    </Field>
  );
  return (
    <>
      {line('title', 120, 'sessionTitle')}
      <div className={parts.pair}>
        <Field name="sessionDay" label={label('day')} isRequired problems={problem('sessionDay')}>
          {(control) => (
            <DateInput {...control} value={form.day} onChange={(day) => onChange({ day })} />
          )}
        </Field>
        <Field name="sessionTime" label={label('time')} help={t('training.sessions.timeHelp')}>
          {(control) => (
            <TimeInput {...control} value={form.time} onChange={(time) => onChange({ time })} />
          )}
        </Field>
        <Field name="sessionMinutes" label={label('minutes')}>
          {(control) => (
            <NumberInput
              {...{ ...control, min: 5, max: 720, value: form.minutes }}
              onChange={(minutes) => onChange({ minutes })}
            />
          )}
        </Field>
        <Field name="sessionCapacity" label={label('capacity')}>
          {(control) => (
            <NumberInput
              {...{ ...control, min: 1, max: MOST_INVITED, value: form.capacity }}
              onChange={(capacity) => onChange({ capacity })}
            />
          )}
        </Field>
        {line('place', 200, 'sessionPlace')}
        {line('link', 500, 'sessionLink')}
      </div>
      <PersonField
        name="sessionTrainer"
        label={label('trainer')}
        value={form.trainer}
        onChange={(trainer) => onChange({ trainer })}
      />
      {problem('sessionTrainer').map((text) => (
        <Problem key={text}>{text}</Problem>
      ))}
      <Ticks
        legend={t('training.field.tracks')}
        options={track.options.map((value) => ({ value, label: t(`training.track.${value}`) }))}
        ticked={form.tracks}
        onChange={(tracks) => onChange({ tracks })}
      />
      <Ticks
        legend={label('chapters')}
        options={chapters
          .filter(({ chapterId, isRetired }) => !isRetired || form.chapterIds.includes(chapterId))
          .map(({ chapterId, number, title }) => ({
            value: chapterId,
            label: `${String(number)}. ${title}`,
          }))}
        ticked={form.chapterIds}
        onChange={(chapterIds) => onChange({ chapterIds: chapterIds.slice(0, 10) })}
      />
      {line('department', 100, 'sessionDepartment')}
      <InviteField
        {...{ engagementId, form }}
        problems={problem('sessionInvited')}
        onChange={(invited) => onChange({ invited })}
      />
      <MaterialEditor
        materials={form.materials}
        problems={problem('sessionMaterials')}
        onChange={(materials) => onChange({ materials })}
      />
    </>
  );
}
