import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionType, type Question } from '../../../../src/training/question/contract';
import { call } from '../../../shared/call';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { FormDialog } from '../../../shared/form/form-dialog';
import { TextArea } from '../../plan/text-area';
import styles from '../training.module.css';
import { TheirChoice } from '../their-choice';
import { useSaveSeen } from '../use-save-seen';
import { useTrainingWritten } from '../use-training';
import { AskedFields } from './asked-fields';
import { askedOf, EMPTY_QUESTION, formOfQuestion, type QuestionForm } from './question-form';

interface QuestionDialogProps {
  readonly engagementId: string;
  readonly chapterId: string;
  /** Absent for a new one. */
  readonly question?: Question;
  readonly onClose: () => void;
}

/** Writes a question, or changes one; attempts that are open keep what they were asked. */
export function QuestionDialog({
  engagementId,
  chapterId,
  question,
  onClose,
}: QuestionDialogProps) {
  const { t } = useTranslation();
  const written = useTrainingWritten(engagementId);
  const [form, setForm] = useState(
    question === undefined ? EMPTY_QUESTION : formOfQuestion(question),
  );
  const [isTried, setIsTried] = useState(false);
  // Made once, so that a save which is repeated writes no second question.
  const newId = useRef(crypto.randomUUID()).current;
  const asked = askedOf(form);
  const isWhole = form.text.trim() !== '' && asked !== undefined;
  const questionId = question?.questionId ?? newId;
  const saving = useSaveSeen({
    seen: question?.version ?? 0,
    read: async () => {
      const { questions } = await call('training.questions', { engagementId, chapterId });
      return questions.find((one) => one.questionId === questionId);
    },
    write: async (version) => {
      if (asked === undefined) return;
      const [text, explanation] = [form.text.trim(), form.explanation.trim()];
      const { isRetired } = form;
      await call('training.writeQuestion', {
        ...{ engagementId, chapterId },
        question: { questionId, version, text, asked, explanation, isRetired },
      });
    },
    onSaved: () => {
      written();
      onClose();
    },
  });
  const change = (values: Partial<QuestionForm>) => setForm((known) => ({ ...known, ...values }));
  return (
    <FormDialog
      title={t(question === undefined ? 'training.questions.new' : 'training.questions.edit')}
      {...(isTried && !isWhole ? { problem: t('training.questions.incomplete') } : {})}
      isSaving={saving.save.isPending}
      onSave={() => {
        setIsTried(true);
        if (isWhole) saving.save.mutate();
      }}
      onClose={onClose}
    >
      <TheirChoice saving={saving} onTake={(theirs) => setForm(formOfQuestion(theirs))} />
      <TextArea
        name="questionText"
        label={t('training.questions.text')}
        rows={2}
        maxLength={500}
        value={form.text}
        onChange={(text) => change({ text })}
      />
      <Field name="questionType" label={t('training.questions.type')}>
        {(control) => (
          <Choice
            {...control}
            value={form.type}
            options={questionType.options.map((value) => ({
              value,
              label: t(`training.type.${value}`),
            }))}
            onChange={(type) => type !== '' && change({ type })}
          />
        )}
      </Field>
      <AskedFields form={form} onChange={change} />
      <TextArea
        name="questionExplanation"
        label={t('training.questions.explanation')}
        help={t('training.questions.explanationHelp')}
        rows={2}
        maxLength={1_000}
        value={form.explanation}
        onChange={(explanation) => change({ explanation })}
      />
      {question !== undefined && (
        <label className={styles.option}>
          <input
            type="checkbox"
            checked={form.isRetired}
            onChange={({ target }) => change({ isRetired: target.checked })}
          />
          {t('training.questions.retire')}
        </label>
      )}
    </FormDialog>
  );
}
