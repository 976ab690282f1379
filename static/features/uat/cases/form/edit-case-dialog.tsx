import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFacts } from '../../../../../src/uat/case/contract';
import type { UatModule } from '../../../../../src/uat/register/contract';
import { call } from '../../../../shared/call';
import { failureDetail } from '../../../../shared/call-failure';
import { FormDialog } from '../../../../shared/form/form-dialog';
import { SaveFailure } from '../../../plan/save-failure';
import { useUatWritten } from '../../use-uat';
import { CaseFields } from './case-fields';
import { editOf, formOf, problemsOf } from './case-form';

interface EditCaseDialogProps {
  readonly engagementId: string;
  readonly testCase: CaseFacts;
  readonly modules: readonly UatModule[];
  readonly onClose: () => void;
}

/** Changes a case. After a conflict nothing that was typed is lost: one goes on with theirs or with one's own. */
export function EditCaseDialog({ engagementId, testCase, modules, onClose }: EditCaseDialogProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => formOf(testCase));
  const [isTried, setIsTried] = useState(false);
  const editing = useEditCase(engagementId, testCase, onClose);
  const missing = isTried ? problemsOf(form) : [];
  const save = () => {
    setIsTried(true);
    if (problemsOf(form).length === 0) editing.save.mutate((seen) => editOf(form, seen));
  };
  const { theirs } = editing;
  return (
    <FormDialog
      title={t('uat.cases.edit', { number: testCase.number })}
      {...(missing.length > 0 ? { problem: t('uat.form.incomplete') } : {})}
      isSaving={editing.save.isPending}
      onSave={save}
      onClose={onClose}
    >
      <SaveFailure
        failure={editing.failure}
        onTakeStored={() => {
          if (theirs !== undefined) setForm(formOf(theirs));
          editing.goOn();
        }}
        onKeepMine={editing.goOn}
      />
      <CaseFields
        {...{ engagementId, form, modules, missing }}
        onChange={(values) => setForm((known) => ({ ...known, ...values }))}
      />
    </FormDialog>
  );
}

/** Changes the case that was seen, by what is different; after a conflict what is stored is read at once. */
function useEditCase(engagementId: string, seen: CaseFacts, onSaved: () => void) {
  const client = useQueryClient();
  const written = useUatWritten(engagementId);
  const base = useRef(seen);
  const { caseId } = seen;
  const stored = useMutation({
    mutationFn: () => call('uat.get', { engagementId, caseId }),
    onSuccess: (record) => client.setQueryData(['uat.get', engagementId, caseId], record),
  });
  const save = useMutation({
    mutationFn: async (valuesFor: (seen: CaseFacts) => ReturnType<typeof editOf>) => {
      const values = valuesFor(base.current);
      if (Object.keys(values).length === 0) return;
      const { version } = base.current;
      await call('uat.change', { engagementId, changes: [{ caseId, version, ...values }] });
    },
    onSuccess: () => {
      written();
      onSaved();
    },
    onError: (failure) => {
      if (failureDetail(failure).code === 'CONFLICT') stored.mutate();
    },
  });
  const theirs = stored.data?.case;
  return {
    save,
    theirs,
    failure: save.error ?? stored.error,
    goOn: () => {
      if (theirs !== undefined) base.current = theirs;
      save.reset();
      stored.reset();
    },
  };
}
