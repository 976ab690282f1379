import { useTranslation } from 'react-i18next';
import { casePriority, type CasePriority } from '../../../src/uat/case/contract';
import { Choice } from '../../shared/form/choice';

interface PriorityChoiceProps {
  /** Empty for all. */
  readonly value: CasePriority | '';
  readonly onChange: (priority: CasePriority | '') => void;
}

/** Narrows a list to cases of one priority. */
export function PriorityChoice({ value, onChange }: PriorityChoiceProps) {
  const { t } = useTranslation();
  return (
    <Choice
      label={t('uat.column.priority')}
      value={value}
      options={[
        { value: '', label: t('uat.all.priority') },
        ...casePriority.options.map((one) => ({ value: one, label: t(`uat.priority.${one}`) })),
      ]}
      onChange={onChange}
    />
  );
}
