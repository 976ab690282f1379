import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { entriesOf, goalName } from '../../../../src/srs/entries/contract';
import { requirementName, type RequirementFacts } from '../../../../src/srs/requirement/contract';
import { FormDialog } from '../../../shared/form/form-dialog';
import { SaveFailure } from '../../plan/save-failure';
import { useSrs } from '../use-srs';
import { EMPTY_FORM, formOf, problemsOf } from './requirement-form';
import { RequirementFields } from './requirement-fields';
import { useSaveRequirement } from './use-save-requirement';

interface RequirementDialogProps {
  readonly engagementId: string;
  /** Absent for a new one. */
  readonly requirement?: RequirementFacts;
  /** Those that other requirements name. */
  readonly modules: readonly string[];
  readonly onClose: () => void;
}

/** Writes a requirement down, or changes one. */
export function RequirementDialog(props: RequirementDialogProps) {
  const { engagementId, requirement, modules, onClose } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form, setForm] = useState(() =>
    requirement === undefined ? EMPTY_FORM : formOf(requirement),
  );
  const [isTried, setIsTried] = useState(false);
  const { save, takeStored } = useSaveRequirement(engagementId, requirement, (requirementId) => {
    onClose();
    if (requirement === undefined) void navigate(`/srs/register/${requirementId}`);
  });
  const srs = useSrs(engagementId);
  const goals = entriesOf(srs.data?.entries ?? [], 'goal').map(({ entryId, number, value }) => ({
    id: entryId,
    label: `${goalName(number)} ${value.name}`,
  }));
  const missing = isTried ? problemsOf(form) : [];
  const submit = () => {
    setIsTried(true);
    if (problemsOf(form).length === 0) save.mutate(form);
  };
  const title =
    requirement === undefined
      ? t('srs.raise')
      : t('srs.editTitle', { name: requirementName(requirement.number) });
  return (
    <FormDialog
      title={title}
      {...(missing.length > 0 ? { problem: t('srs.form.incomplete') } : {})}
      isSaving={save.isPending}
      onSave={submit}
      onClose={onClose}
    >
      <SaveFailure
        failure={save.error ?? takeStored.error}
        onTakeStored={() =>
          takeStored.mutate(undefined, { onSuccess: (stored) => stored && setForm(formOf(stored)) })
        }
        onKeepMine={() => takeStored.mutate()}
      />
      <RequirementFields
        {...{ form, missing, modules, goals }}
        onChange={(values) => setForm((known) => ({ ...known, ...values }))}
      />
    </FormDialog>
  );
}
