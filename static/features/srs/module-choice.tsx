import { useTranslation } from 'react-i18next';
import { Choice } from '../../shared/form/choice';

interface ModuleChoiceProps {
  readonly modules: readonly string[];
  /** Empty for all. */
  readonly value: string;
  readonly onChange: (module: string) => void;
}

/** Narrows requirements to one module; nothing as long as none is named. */
export function ModuleChoice({ modules, value, onChange }: ModuleChoiceProps) {
  const { t } = useTranslation();
  if (modules.length === 0) return null;
  return (
    <Choice
      label={t('srs.field.module')}
      value={value}
      options={[
        { value: '', label: t('srs.all.module') },
        ...modules.map((module) => ({ value: module, label: module })),
      ]}
      onChange={onChange}
    />
  );
}
