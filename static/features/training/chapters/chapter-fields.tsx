import { useTranslation } from 'react-i18next';
import { track } from '../../../../src/training/register/contract';
import { Problem } from '../../../shared/feedback/problem';
import { Field } from '../../../shared/form/field';
import group from '../../../shared/form/group.module.css';
import { NumberInput } from '../../../shared/form/number-input';
import { TextInput } from '../../../shared/form/text-input';
import parts from '../../plan/plan-parts.module.css';
import { TextArea } from '../../plan/text-area';
import { RequirementsEditor } from '../../uat/cases/form/requirements-editor';
import styles from '../training.module.css';
import type { ChapterForm } from './chapter-form';
import { EmergencyFields } from './emergency-fields';
import { FaqEditor } from './faq-editor';

interface ChapterFieldsProps {
  readonly engagementId: string;
  readonly form: ChapterForm;
  /** Names of fields that are not right yet. */
  readonly problems: readonly string[];
  readonly isNew: boolean;
  readonly onChange: (values: Partial<ChapterForm>) => void;
}

/** A chapter: for whom, how long, what for, what to practise, what to do in an emergency. */
export function ChapterFields(props: ChapterFieldsProps) {
  const { engagementId, form, problems, isNew, onChange } = props;
  const { t } = useTranslation();
  const problem = (name: string, text: string) => (problems.includes(name) ? [text] : []);
  return (
    <>
      <Field
        name="title"
        label={t('training.field.title')}
        isRequired
        problems={problem('title', t('training.form.missing'))}
      >
        {(control) => (
          <TextInput
            {...control}
            maxLength={200}
            value={form.title}
            onChange={(title) => onChange({ title })}
          />
        )}
      </Field>
      <fieldset className={group.group}>
        <legend>{t('training.field.tracks')}</legend>
        {problem('tracks', t('training.form.missing')).map((text) => (
          <Problem key={text}>{text}</Problem>
        ))}
        {track.options.map((one) => (
          <label key={one} className={styles.option}>
            <input
              type="checkbox"
              checked={form.tracks.includes(one)}
              onChange={({ target }) =>
                onChange({
                  tracks: track.options.filter((each) =>
                    each === one ? target.checked : form.tracks.includes(each),
                  ),
                })
              }
            />
            {t(`training.track.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className={parts.pair}>
        <Field name="minutes" label={t('training.form.minutes')}>
          {(control) => (
            <NumberInput
              {...control}
              min={1}
              max={6_000}
              value={form.minutes}
              onChange={(minutes) => onChange({ minutes })}
            />
          )}
        </Field>
        <Field
          name="pageLink"
          label={t('training.field.pageLink')}
          help={t('training.form.pageLink')}
          problems={problem('pageLink', t('training.form.badLink'))}
        >
          {(control) => (
            <TextInput
              {...control}
              maxLength={500}
              value={form.pageLink}
              onChange={(pageLink) => onChange({ pageLink: pageLink.trim() })}
            />
          )}
        </Field>
      </div>
      {(['objective', 'exercise', 'expectedResult'] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t(`training.field.${name}`)}
          rows={2}
          maxLength={2_000}
          value={form[name]}
          onChange={(text) => onChange({ [name]: text })}
        />
      ))}
      <RequirementsEditor
        {...{ engagementId }}
        ids={form.requirementIds ?? []}
        onChange={(ids) => onChange({ requirementIds: [...ids] })}
      />
      <FaqEditor faq={form.faq} onChange={(faq) => onChange({ faq })} />
      <EmergencyFields
        emergency={form.emergency}
        onChange={(emergency) => onChange({ emergency })}
      />
      {!isNew &&
        (['isMaterial', 'isRetired'] as const).map((name) => (
          <label key={name} className={styles.option}>
            <input
              type="checkbox"
              checked={form[name]}
              onChange={({ target }) => onChange({ [name]: target.checked })}
            />
            {t(`training.form.${name}`)}
          </label>
        ))}
    </>
  );
}
