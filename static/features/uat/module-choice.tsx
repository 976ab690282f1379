import { useTranslation } from 'react-i18next';
import type { UatModule } from '../../../src/uat/register/contract';
import { Choice } from '../../shared/form/choice';

interface ModuleChoiceProps {
  readonly modules: readonly UatModule[];
  /** Key of a module; empty for all. */
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** Narrows a list to one module. */
export function ModuleChoice({ modules, value, onChange }: ModuleChoiceProps) {
  const { t } = useTranslation();
  return (
    <Choice
      label={t('uat.column.module')}
      value={value}
      options={[
        { value: '', label: t('uat.all.module') },
        ...modules.map(({ key, name }) => ({ value: key, label: name })),
      ]}
      onChange={onChange}
    />
  );
}
