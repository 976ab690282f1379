import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExamSubject } from '../../../../src/training/exam/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import { touchableKey } from '../../change/impact/touched-source';
import { TouchedSourcesContext } from '../../change/impact/touched-sources';
import parts from '../../plan/plan-parts.module.css';

/** What a task has to do with while it is being written; an id that is empty says nothing yet. */
export type SubjectForm = Omit<ExamSubject, 'kind'> & { readonly kind: ExamSubject['kind'] | '' };

interface SubjectFieldsProps {
  readonly engagementId: string;
  readonly name: string;
  readonly subject: SubjectForm;
  readonly onChange: (subject: SubjectForm) => void;
}

/** A task of Jira by its key, or a requirement or test case of the engagement. */
export function SubjectFields({ engagementId, name, subject, onChange }: SubjectFieldsProps) {
  const { t } = useTranslation();
  const { kind, id } = subject;
  return (
    <div className={parts.pair}>
      <Field name={`${name}-kind`} label={t('training.exam.subject.label')}>
        {(control) => (
          <Choice
            {...control}
            value={kind}
            options={(['', 'issue', 'requirement', 'case'] as const).map((value) => ({
              value,
              label: t(`training.exam.subject.${value === '' ? 'none' : value}`),
            }))}
            onChange={(value) => onChange({ kind: value, id: '', label: '' })}
          />
        )}
      </Field>
      {kind === 'issue' && (
        <Field name={`${name}-id`} label={t('training.exam.subject.key')}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={64}
              value={id}
              onChange={(key) => {
                const said = key.trim().toUpperCase();
                onChange({ kind, id: said, label: said });
              }}
            />
          )}
        </Field>
      )}
      {(kind === 'requirement' || kind === 'case') && (
        <RecordField
          {...{ engagementId, name, kind, id }}
          onChoose={(record) => onChange({ kind, ...record })}
        />
      )}
    </div>
  );
}

interface RecordFieldProps {
  readonly engagementId: string;
  readonly name: string;
  readonly kind: 'requirement' | 'case';
  readonly id: string;
  readonly onChoose: (record: { readonly id: string; readonly label: string }) => void;
}

/** Offers what a change may touch as well: the same records, read once. */
function RecordField({ engagementId, name, kind, id, onChoose }: RecordFieldProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const sources = useContext(TouchedSourcesContext);
  const touched = kind === 'case' ? 'uatCases' : 'requirements';
  const source = sources[touched];
  const found = useQuery({
    queryKey: touchableKey(engagementId, touched),
    queryFn: () => source?.(engagementId, { text: (key) => t(key), queries }) ?? [],
  });
  if (found.isError) {
    return <ErrorMessage failure={found.error} onRetry={() => void found.refetch()} />;
  }
  const records = found.data ?? [];
  return (
    <Field name={`${name}-id`} label={t(`training.exam.subject.${kind}`)}>
      {(control) => (
        <Choice
          {...control}
          value={id}
          options={[
            { value: '', label: t(found.isPending ? 'state.loading' : 'change.impact.pickOne') },
            ...records.map(({ id: value, text: label }) => ({ value, label })),
          ]}
          onChange={(chosen) => {
            const record = records.find((one) => one.id === chosen);
            onChoose({ id: chosen, label: (record?.text ?? '').slice(0, 200) });
          }}
        />
      )}
    </Field>
  );
}
