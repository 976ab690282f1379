import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExamView } from '../../../../src/training/exam/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import training from '../training.module.css';

interface SignExamProps {
  readonly exam: ExamView;
  readonly as: 'observer' | 'learner';
  readonly onSigned: (exam: ExamView) => void;
}

/** A signature on what is shown, in plain words: what it means, and that it stays. */
export function SignExam({ exam, as, onSigned }: SignExamProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [isTried, setIsTried] = useState(false);
  const { engagementId, accountId, chapterId, number, hash } = exam;
  const isMissing = name.trim() === '';
  const sign = useMutation({
    mutationFn: () =>
      call('training.signExam', {
        ...{ engagementId, accountId, chapterId, number, hash },
        name: name.trim(),
      }),
    onSuccess: onSigned,
  });
  return (
    <form
      className={training.part}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (!isMissing) sign.mutate();
      }}
    >
      <h3>{t('training.exam.sign.title')}</h3>
      <p>{t(`training.exam.sign.${as}`)}</p>
      <Field
        name="signName"
        label={t('training.exam.sign.name')}
        isRequired
        problems={isTried && isMissing ? [t('training.form.missing')] : []}
      >
        {(control) => <TextInput {...control} maxLength={120} value={name} onChange={setName} />}
      </Field>
      {sign.error !== null && <ErrorMessage failure={sign.error} />}
      <div>
        <Button type="submit" appearance="primary" isLoading={sign.isPending}>
          {t('training.exam.sign.act')}
        </Button>
      </div>
    </form>
  );
}
