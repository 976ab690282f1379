import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../../../src/training/accompany/contract';
import type { ChapterRow } from '../../../../src/training/chapter/contract';
import { call } from '../../../shared/call';
import { FormDialog } from '../../../shared/form/form-dialog';
import { TheirChoice } from '../their-choice';
import { useSaveSeen } from '../use-save-seen';
import { formOfEntry, LogFields } from './log-fields';
import { readLogEntry, useLogWritten } from './use-log';

interface EntryDialogProps {
  readonly engagementId: string;
  readonly entry: LogEntry;
  readonly chapters: readonly ChapterRow[];
  readonly departments: readonly string[];
  readonly onClose: () => void;
}

/** Answers an entry, closes it, or puts right what is written. */
export function EntryDialog({
  engagementId,
  entry,
  chapters,
  departments,
  onClose,
}: EntryDialogProps) {
  const { t } = useTranslation();
  const { entryId, number } = entry;
  const written = useLogWritten(engagementId);
  const [form, setForm] = useState(formOfEntry(entry));
  const [isTried, setIsTried] = useState(false);
  const isMissing = form.question.trim() === '' || form.day === '';
  const saving = useSaveSeen<LogEntry>({
    seen: entry.version,
    read: () => readLogEntry(engagementId, number),
    write: (version) =>
      call('training.writeLogEntry', {
        engagementId,
        entry: { ...form, question: form.question.trim(), entryId, seen: { number, version } },
      }),
    onSaved: () => {
      written();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('training.log.editOf', { number })}
      isSaving={saving.save.isPending}
      onSave={() => (isMissing ? setIsTried(true) : saving.save.mutate())}
      onClose={onClose}
    >
      <TheirChoice saving={saving} onTake={(theirs) => setForm(formOfEntry(theirs))} />
      <LogFields
        {...{ form, chapters, departments }}
        prefix="entry"
        problems={isTried && isMissing ? [t('training.log.missing')] : []}
        onChange={(values) => setForm((known) => ({ ...known, ...values }))}
      />
    </FormDialog>
  );
}
