import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryResult, EntryWord } from '../../../../src/uat/cycle/contract';
import type { EntryKey } from '../../../../src/uat/register/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { FormDialog } from '../../../shared/form/form-dialog';
import { NumberInput } from '../../../shared/form/number-input';
import { TextInput } from '../../../shared/form/text-input';
import parts from '../../plan/plan-parts.module.css';
import { TextArea } from '../../plan/text-area';
import { useUatWritten } from '../use-uat';
import { TrainedNote } from './trained-note';

interface EntryDialogProps {
  readonly engagementId: string;
  readonly number: number;
  readonly entryKey: EntryKey;
  readonly known?: EntryResult;
  readonly onClose: () => void;
}

/** Levels of test have figures: so many run, so many passed. */
const WITH_FIGURES: readonly EntryKey[] = ['unit', 'integration'];

/** Records what is known of one criterion. */
export function EntryDialog({ engagementId, number, entryKey, known, onClose }: EntryDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const written = useUatWritten(engagementId);
  const [word, setWord] = useState<EntryWord>(() => wordOf(entryKey, known));
  const change = (values: Partial<EntryWord>) => setWord((before) => ({ ...before, ...values }));
  const save = useMutation({
    mutationFn: () =>
      call('uat.recordEntry', {
        engagementId,
        cycle: number,
        entry: word.link === '' ? withoutLink(word) : word,
        ...(known === undefined ? {} : { seen: known.at }),
      }),
    onSuccess: (after) => {
      client.setQueryData(['uat.cycle', engagementId, number], after);
      written();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t(`uat.entry.key.${entryKey}`)}
      isSaving={save.isPending}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      {save.error !== null && <ErrorMessage failure={save.error} />}
      <Field name="outcome" label={t('uat.entry.field.outcome')}>
        {(control) => (
          <Choice
            {...control}
            value={word.outcome}
            options={(['met', 'notMet', 'waived'] as const).map((value) => ({
              value,
              label: t(`uat.entry.outcome.${value}`),
            }))}
            onChange={(outcome) => outcome !== '' && change({ outcome })}
          />
        )}
      </Field>
      {WITH_FIGURES.includes(entryKey) && (
        <div className={parts.pair}>
          {(['total', 'passed'] as const).map((name) => (
            <Field key={name} name={name} label={t(`uat.entry.field.${name}`)}>
              {(control) => (
                <NumberInput
                  {...control}
                  min={0}
                  max={1_000_000}
                  value={word[name] ?? 0}
                  onChange={(value) => change({ [name]: value })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
      {entryKey === 'training' && <TrainedNote engagementId={engagementId} />}
      <TextArea
        name="note"
        label={t('uat.entry.field.note')}
        maxLength={1_000}
        value={word.note}
        onChange={(note) => change({ note })}
      />
      <Field name="link" label={t('uat.entry.field.link')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={500}
            value={word.link ?? ''}
            onChange={(link) => change({ link })}
          />
        )}
      </Field>
    </FormDialog>
  );
}

function wordOf(key: EntryKey, known: EntryResult | undefined): EntryWord {
  return {
    key,
    outcome: known?.outcome ?? 'met',
    note: known?.note ?? '',
    link: known?.link ?? '',
    ...(WITH_FIGURES.includes(key) ? { total: known?.total ?? 0, passed: known?.passed ?? 0 } : {}),
  };
}

function withoutLink({ key, outcome, total, passed, note }: EntryWord): EntryWord {
  return { key, outcome, note, ...(total === undefined ? {} : { total, passed }) };
}
