import { useTranslation } from 'react-i18next';
import { TextArea } from '../text-area';

interface ReasonFieldProps {
  readonly isRequired: boolean;
  readonly isMissing: boolean;
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** A reason is asked for where one is due, and welcome elsewhere. */
export function ReasonField({ isRequired, isMissing, value, onChange }: ReasonFieldProps) {
  const { t } = useTranslation();
  return (
    <TextArea
      name="acceptanceReason"
      label={t(isRequired ? 'acceptance.reason' : 'acceptance.remark')}
      isRequired={isRequired}
      problems={isMissing ? [t('acceptance.problem.reason')] : []}
      maxLength={1_000}
      value={value}
      onChange={onChange}
    />
  );
}
