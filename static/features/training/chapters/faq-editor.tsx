import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../shared/form/field';
import group from '../../../shared/form/group.module.css';
import { TextInput } from '../../../shared/form/text-input';
import { TextArea } from '../../plan/text-area';
import type { ChapterForm } from './chapter-form';

const MOST = 20;

interface FaqEditorProps {
  readonly faq: ChapterForm['faq'];
  readonly onChange: (faq: ChapterForm['faq']) => void;
}

/** Questions that people have about it, with what to answer. */
export function FaqEditor({ faq, onChange }: FaqEditorProps) {
  const { t } = useTranslation();
  const change = (at: number, values: Partial<ChapterForm['faq'][number]>) =>
    onChange(faq.map((one, index) => (index === at ? { ...one, ...values } : one)));
  return (
    <fieldset className={group.group}>
      <legend>{t('training.field.faq')}</legend>
      {faq.map(({ question, answer }, at) => {
        const number = at + 1;
        return (
          // They have no identity but their place, and are not moved.
          <div key={number} className={group.group}>
            <Field name={`faq-${String(at)}`} label={t('training.faq.question', { number })}>
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={200}
                  value={question}
                  onChange={(text) => change(at, { question: text })}
                />
              )}
            </Field>
            <TextArea
              name={`faq-answer-${String(at)}`}
              label={t('training.faq.answer', { number })}
              rows={2}
              maxLength={1_000}
              value={answer}
              onChange={(text) => change(at, { answer: text })}
            />
            <div>
              <Button
                spacing="compact"
                appearance="subtle"
                onClick={() => onChange(faq.filter((_, index) => index !== at))}
              >
                {t('training.faq.remove', { number })}
              </Button>
            </div>
          </div>
        );
      })}
      <div>
        <Button
          isDisabled={faq.length >= MOST}
          onClick={() => onChange([...faq, { question: '', answer: '' }])}
        >
          {t('training.faq.add')}
        </Button>
      </div>
    </fieldset>
  );
}
