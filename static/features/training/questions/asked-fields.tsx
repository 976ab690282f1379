import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../shared/form/field';
import group from '../../../shared/form/group.module.css';
import { TextInput } from '../../../shared/form/text-input';
import { TextArea } from '../../plan/text-area';
import styles from '../training.module.css';
import { withOption, type QuestionForm } from './question-form';

const MOST_OPTIONS = 8;

interface AskedFieldsProps {
  readonly form: QuestionForm;
  readonly onChange: (values: Partial<QuestionForm>) => void;
}

/** What may be answered, and what of it is right, by the type of the question. */
export function AskedFields({ form, onChange }: AskedFieldsProps) {
  const { t } = useTranslation();
  if (form.type === 'trueFalse') {
    return (
      <fieldset className={group.group}>
        <legend>{t('training.questions.right')}</legend>
        {[true, false].map((isTrue) => (
          <label key={String(isTrue)} className={styles.option}>
            <input
              type="radio"
              name="isTrue"
              checked={form.isTrue === isTrue}
              onChange={() => onChange({ isTrue })}
            />
            {t(isTrue ? 'training.quiz.true' : 'training.quiz.false')}
          </label>
        ))}
      </fieldset>
    );
  }
  if (form.type === 'short') {
    return (
      <TextArea
        name="accepted"
        label={t('training.questions.accepted')}
        help={t('training.questions.acceptedHelp')}
        rows={3}
        maxLength={1_000}
        value={form.accepted}
        onChange={(accepted) => onChange({ accepted })}
      />
    );
  }
  return <Options form={form} onChange={onChange} />;
}

function Options({ form: { type, options }, onChange }: AskedFieldsProps) {
  const { t } = useTranslation();
  const change = (at: number, values: Partial<(typeof options)[number]>) =>
    onChange({
      options: options.map((one, index) => {
        if (index === at) return { ...one, ...values };
        // Of a single choice one alone is right.
        return values.isRight === true && type === 'single' ? { ...one, isRight: false } : one;
      }),
    });
  return (
    <fieldset className={group.group}>
      <legend>{t('training.questions.options')}</legend>
      {type === 'order' && <p>{t('training.questions.orderHelp')}</p>}
      {options.map(({ optionId, text, isRight }, at) => {
        const number = at + 1;
        return (
          <div key={optionId} className={styles.part}>
            <Field name={`option-${optionId}`} label={t('training.questions.option', { number })}>
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={200}
                  value={text}
                  onChange={(words) => change(at, { text: words })}
                />
              )}
            </Field>
            {type !== 'order' && (
              <label className={styles.option}>
                <input
                  type={type === 'single' ? 'radio' : 'checkbox'}
                  name="right"
                  checked={isRight}
                  onChange={({ target }) => change(at, { isRight: target.checked })}
                />
                {t('training.questions.isRight', { number })}
              </label>
            )}
          </div>
        );
      })}
      <div>
        <Button
          isDisabled={options.length >= MOST_OPTIONS}
          onClick={() => onChange({ options: withOption(options) })}
        >
          {t('training.questions.addOption')}
        </Button>
      </div>
    </fieldset>
  );
}
