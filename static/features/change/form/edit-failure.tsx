import { useTranslation } from 'react-i18next';
import { usePage } from '../../../shared/page-context';
import { SaveFailure } from '../../plan/save-failure';
import type { useEditChange } from './use-edit-change';

interface EditFailureProps {
  readonly editing: ReturnType<typeof useEditChange>;
  /** Puts what is stored into the form. */
  readonly onTakeTheirs: () => void;
}

/** Why nothing was saved; when somebody was quicker: who, when, and what he has changed. What was typed stays. */
export function EditFailure({ editing, onTakeTheirs }: EditFailureProps) {
  const { t } = useTranslation();
  const { locale } = usePage();
  const { failure, changedFields, goOn } = editing;
  const fields = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    changedFields.map((field) => t(`change.field.${field}`)),
  );
  return (
    <SaveFailure
      failure={failure}
      onTakeStored={() => {
        onTakeTheirs();
        goOn();
      }}
      onKeepMine={goOn}
      {...(fields === '' ? {} : { detail: t('change.form.theirs', { fields }) })}
    />
  );
}
