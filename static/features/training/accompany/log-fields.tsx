import { useTranslation } from 'react-i18next';
import {
  logKind,
  logSeverity,
  type LogDraft,
  type LogEntry,
} from '../../../../src/training/accompany/contract';
import type { ChapterRow } from '../../../../src/training/chapter/contract';
import { Choice } from '../../../shared/form/choice';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import parts from '../../plan/plan-parts.module.css';
import { TextArea } from '../../plan/text-area';
import styles from '../training.module.css';

/** An entry as it is being written. */
export type LogForm = Omit<LogDraft, 'entryId' | 'seen'>;

export function newLogForm(today: string): LogForm {
  return {
    ...{ day: today, kind: 'question', askedBy: '', department: '', chapterId: '', question: '' },
    ...{ answer: '', severity: 'low', isClosed: false },
  };
}

/** What is stored of an entry, to be changed. */
export function formOfEntry(entry: LogEntry): LogForm {
  const { day, kind, askedBy, department, chapterId, question, answer, severity } = entry;
  const { isClosed } = entry;
  return { day, kind, askedBy, department, chapterId, question, answer, severity, isClosed };
}

interface LogFieldsProps {
  readonly form: LogForm;
  readonly chapters: readonly ChapterRow[];
  readonly departments: readonly string[];
  /** Before the names of the fields: the form may be there twice. */
  readonly prefix: string;
  readonly problems: readonly string[];
  readonly onChange: (values: Partial<LogForm>) => void;
}

/** What was asked or happened, to whom, and what was answered. */
export function LogFields({
  form,
  chapters,
  departments,
  prefix,
  problems,
  onChange,
}: LogFieldsProps) {
  const { t } = useTranslation();
  const name = (field: string) => `${prefix}-${field}`;
  const label = (field: string) => t(`training.log.field.${field}`);
  return (
    <>
      <Field name={name('question')} label={label('question')} isRequired problems={problems}>
        {(control) => (
          <TextInput
            {...{ ...control, maxLength: 200, value: form.question }}
            onChange={(question) => onChange({ question })}
          />
        )}
      </Field>
      <div className={parts.pair}>
        <Field name={name('askedBy')} label={label('askedBy')}>
          {(control) => (
            <TextInput
              {...{ ...control, maxLength: 60, value: form.askedBy }}
              onChange={(askedBy) => onChange({ askedBy })}
            />
          )}
        </Field>
        <Field name={name('department')} label={label('department')}>
          {(control) => (
            <TextInput
              {...{ ...control, maxLength: 100, value: form.department }}
              list={name('departments')}
              onChange={(department) => onChange({ department })}
            />
          )}
        </Field>
        <Field name={name('kind')} label={label('kind')}>
          {({ isInvalid: _isInvalid, ...control }) => (
            <Choice
              {...{ ...control, value: form.kind }}
              options={logKind.options.map((value) => ({
                value,
                label: t(`training.log.kind.${value}`),
              }))}
              onChange={(kind) => kind !== '' && onChange({ kind })}
            />
          )}
        </Field>
        <Field name={name('severity')} label={label('severity')}>
          {({ isInvalid: _isInvalid, ...control }) => (
            <Choice
              {...{ ...control, value: form.severity }}
              options={logSeverity.options.map((value) => ({
                value,
                label: t(`training.log.severity.${value}`),
              }))}
              onChange={(severity) => severity !== '' && onChange({ severity })}
            />
          )}
        </Field>
        <Field name={name('chapterId')} label={label('chapter')}>
          {({ isInvalid: _isInvalid, ...control }) => (
            <Choice
              {...{ ...control, value: form.chapterId }}
              options={[
                { value: '', label: t('training.log.noChapter') },
                ...chapters
                  .filter((one) => !one.isRetired || one.chapterId === form.chapterId)
                  .map(({ chapterId, number, title }) => ({
                    value: chapterId,
                    label: `${String(number)}. ${title}`,
                  })),
              ]}
              onChange={(chapterId) => onChange({ chapterId })}
            />
          )}
        </Field>
        <Field name={name('day')} label={label('day')}>
          {(control) => (
            <DateInput {...control} value={form.day} onChange={(day) => onChange({ day })} />
          )}
        </Field>
      </div>
      <datalist id={name('departments')}>
        {departments.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <TextArea
        name={name('answer')}
        label={label('answer')}
        rows={2}
        maxLength={1_000}
        value={form.answer}
        onChange={(answer) => onChange({ answer })}
      />
      <label className={styles.option}>
        <input
          type="checkbox"
          checked={form.isClosed}
          onChange={({ target }) => onChange({ isClosed: target.checked })}
        />
        {t('training.log.isClosed')}
      </label>
    </>
  );
}
