import { useTranslation } from 'react-i18next';
import { Choice } from '../../../shared/form/choice';

interface DepartmentChoiceProps {
  /** `*` is every department. */
  readonly value: string;
  readonly departments: readonly string[];
  readonly onChange: (department: string) => void;
}

/** The department that a list is narrowed to. */
export function DepartmentChoice({ value, departments, onChange }: DepartmentChoiceProps) {
  const { t } = useTranslation();
  return (
    <Choice
      label={t('training.people.department')}
      value={value}
      options={[
        { value: '*', label: t('training.people.allDepartments') },
        ...departments.map((name) => ({
          value: name,
          label: name === '' ? t('training.people.noDepartment') : name,
        })),
      ]}
      onChange={onChange}
    />
  );
}
