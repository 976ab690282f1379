import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '../../../../src/training/people/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import group from '../../../shared/form/group.module.css';
import { useTrainingSummary } from '../use-training';

interface AllowAgainProps {
  readonly engagementId: string;
  readonly person: PersonRow;
}

/** A trainer lets somebody try a quiz again without waiting. */
export function AllowAgain({ engagementId, person: { accountId, tracks } }: AllowAgainProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const { data } = useTrainingSummary(engagementId);
  const quizzes =
    data?.chapters.filter(
      (row) =>
        !row.isRetired && row.questions > 0 && row.tracks.some((track) => tracks.includes(track)),
    ) ?? [];
  const allow = useMutation({
    mutationFn: (chapterId: string) =>
      call('training.allowAgain', { engagementId, accountId, chapterId }),
  });
  if (quizzes.length === 0) return null;
  return (
    <fieldset className={group.group}>
      <legend>{t('training.people.again')}</legend>
      <p>{t('training.people.againWhat')}</p>
      <Field name="againChapter" label={t('training.questions.chapter')}>
        {(control) => (
          <Choice
            {...control}
            value={chosen}
            options={[
              { value: '', label: t('training.people.chooseChapter') },
              ...quizzes.map(({ chapterId: value, title: label }) => ({ value, label })),
            ]}
            onChange={setChosen}
          />
        )}
      </Field>
      {allow.error !== null && <ErrorMessage failure={allow.error} />}
      <div>
        <Button
          isDisabled={chosen === ''}
          isLoading={allow.isPending}
          onClick={() => allow.mutate(chosen)}
        >
          {t('training.people.allow')}
        </Button>
      </div>
      <p role="status">
        {allow.data !== undefined &&
          t('training.people.allowed', { count: allow.data.attemptsLeft })}
      </p>
    </fieldset>
  );
}
