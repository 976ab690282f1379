import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { UatModule } from '../../../../../src/uat/register/contract';
import { call } from '../../../../shared/call';
import { ErrorMessage } from '../../../../shared/feedback/error-message';
import { FormDialog } from '../../../../shared/form/form-dialog';
import { useUatWritten } from '../../use-uat';
import { CaseFields } from './case-fields';
import { draftOf, emptyForm, problemsOf, type CaseForm } from './case-form';

interface NewCaseDialogProps {
  readonly engagementId: string;
  readonly modules: readonly UatModule[];
  readonly onClose: () => void;
}

/** Writes a case, which then opens: it is a draft until it is marked as ready. */
export function NewCaseDialog({ engagementId, modules, onClose }: NewCaseDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const written = useUatWritten(engagementId);
  const [form, setForm] = useState(() => emptyForm(modules[0]?.key ?? ''));
  const [isTried, setIsTried] = useState(false);
  // Made once, so that a save which is repeated writes no second case.
  const caseId = useRef(crypto.randomUUID()).current;
  const missing = isTried ? problemsOf(form) : [];
  const raise = useMutation({
    mutationFn: (asked: CaseForm) =>
      call('uat.raise', { engagementId, case: { caseId, ...draftOf(asked) } }),
    onSuccess: () => {
      written();
      onClose();
      void navigate(`/uat/cases/${caseId}`);
    },
  });
  const save = () => {
    setIsTried(true);
    if (problemsOf(form).length === 0) raise.mutate(form);
  };
  return (
    <FormDialog
      title={t('uat.cases.new')}
      {...(missing.length > 0 ? { problem: t('uat.form.incomplete') } : {})}
      isSaving={raise.isPending}
      onSave={save}
      onClose={onClose}
    >
      {raise.error !== null && <ErrorMessage failure={raise.error} />}
      <CaseFields
        {...{ engagementId, form, modules, missing }}
        onChange={(values) => setForm((known) => ({ ...known, ...values }))}
      />
    </FormDialog>
  );
}
