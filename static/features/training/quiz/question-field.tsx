import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedQuestion, GivenAnswer } from '../../../../src/training/attempt/contract';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import { Gap } from '../../../shared/text/gap';
import styles from '../training.module.css';
import { OrderField } from './order-field';

interface QuestionFieldProps {
  readonly question: AskedQuestion;
  /** From 1. */
  readonly place: number;
  readonly count: number;
  readonly given: GivenAnswer | undefined;
  readonly onGive: (answer: GivenAnswer) => void;
}

/** A question as it is asked, and the control by which it is answered. */
export function QuestionField({ question, place, count, given, onGive }: QuestionFieldProps) {
  const { t } = useTranslation();
  const { questionId, type, text } = question;
  return (
    <fieldset className={styles.question}>
      <legend>
        {t('training.quiz.place', { place, count })}
        <Gap />
        <bdi>{text}</bdi>
      </legend>
      {(type === 'single' || type === 'multiple') && (
        <Choices {...{ question, given, onGive }} isMultiple={type === 'multiple'} />
      )}
      {type === 'trueFalse' &&
        [true, false].map((isTrue) => (
          <label key={String(isTrue)} className={styles.option}>
            <input
              type="radio"
              name={questionId}
              checked={given?.isTrue === isTrue}
              onChange={() => onGive({ questionId, isTrue })}
            />
            {t(isTrue ? 'training.quiz.true' : 'training.quiz.false')}
          </label>
        ))}
      {type === 'order' && <OrderField {...{ question, given, onGive }} />}
      {type === 'short' && <ShortField {...{ questionId, given, onGive }} />}
    </fieldset>
  );
}

function Choices({
  question: { questionId, options },
  given,
  isMultiple,
  onGive,
}: Pick<QuestionFieldProps, 'question' | 'given' | 'onGive'> & { readonly isMultiple: boolean }) {
  const { t } = useTranslation();
  const chosen = given?.chosen ?? [];
  const choose = (id: string, isChosen: boolean) => {
    const others = isMultiple ? chosen.filter((one) => one !== id) : [];
    onGive({ questionId, chosen: isChosen ? [...others, id] : others });
  };
  return (
    <>
      {isMultiple && <p className={styles.note}>{t('training.quiz.several')}</p>}
      {options.map(({ optionId, text }) => (
        <label key={optionId} className={styles.option}>
          <input
            type={isMultiple ? 'checkbox' : 'radio'}
            name={questionId}
            checked={chosen.includes(optionId)}
            onChange={({ target }) => choose(optionId, target.checked)}
          />
          <bdi>{text}</bdi>
        </label>
      ))}
    </>
  );
}

/** Words are sent when the field is left. */
function ShortField({
  questionId,
  given,
  onGive,
}: Pick<QuestionFieldProps, 'given' | 'onGive'> & { readonly questionId: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState(given?.text ?? '');
  return (
    <div
      onBlur={() => {
        if (text !== (given?.text ?? '')) onGive({ questionId, text });
      }}
    >
      <Field name={`answer-${questionId}`} label={t('training.quiz.short')}>
        {(control) => <TextInput {...control} maxLength={200} value={text} onChange={setText} />}
      </Field>
    </div>
  );
}
