import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ENTRY_FIELDS, type FormKind } from '../../../../src/srs/document/contract';
import type { SrsView } from '../../../../src/srs/contract';
import type { SrsEntry } from '../../../../src/srs/entries/contract';
import { FormDialog } from '../../../shared/form/form-dialog';
import { SaveFailure } from '../../plan/save-failure';
import { entryEditOf, entryFormOf, problemFields, type EntryForm } from './entry-form';
import { EntryFieldInput } from './entry-field-input';
import { EntryHistory } from './entry-history';
import { useSaveEntry } from './use-write-entries';

interface EntryDialogProps {
  readonly engagementId: string;
  readonly srs: SrsView;
  readonly kind: FormKind;
  /** Absent for a new one. */
  readonly entry?: SrsEntry;
  /** What is known of a new one. */
  readonly given?: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}

/** Writes an entry down, or changes one. */
export function EntryDialog({ engagementId, srs, kind, entry, given, onClose }: EntryDialogProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState<EntryForm>(() => entryFormOf(kind, entry, given));
  const [isTried, setIsTried] = useState(false);
  const [isLooking, setIsLooking] = useState(false);
  const entryId = useRef(entry?.entryId ?? crypto.randomUUID()).current;
  const seen = { kind, entryId, version: entry?.version ?? 0 };
  const { save, takeStored, version } = useSaveEntry(engagementId, seen, onClose);
  const problems = isTried ? problemFields(kind, form) : [];
  const submit = () => {
    setIsTried(true);
    if (problemFields(kind, form).length > 0) return;
    save.mutate([entryEditOf(kind, entryId, version.current, form)]);
  };
  return (
    <FormDialog
      title={t(`srs.entry.${kind}.${entry === undefined ? 'add' : 'edit'}`)}
      {...(problems.length > 0 ? { problem: t('srs.form.incomplete') } : {})}
      isSaving={save.isPending}
      onSave={submit}
      onClose={onClose}
    >
      <SaveFailure
        failure={save.error ?? takeStored.error}
        onTakeStored={() =>
          takeStored.mutate(undefined, {
            onSuccess: (stored) => stored && setForm(entryFormOf(kind, stored)),
          })
        }
        onKeepMine={() => takeStored.mutate()}
      />
      {ENTRY_FIELDS[kind].map((field) => (
        <EntryFieldInput
          key={field.name}
          {...{ kind, field, form, srs }}
          isWrong={problems.includes(field.name)}
          onChange={(value) => setForm((known) => ({ ...known, [field.name]: value }))}
        />
      ))}
      {entry !== undefined && (
        <details onToggle={(event) => setIsLooking(event.currentTarget.open)}>
          <summary>{t('srs.history.title')}</summary>
          {isLooking && (
            <EntryHistory
              {...{ engagementId, kind, entryId }}
              version={entry.version}
              sources={srs}
            />
          )}
        </details>
      )}
    </FormDialog>
  );
}
