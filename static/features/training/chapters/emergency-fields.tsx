import { useTranslation } from 'react-i18next';
import type { Emergency } from '../../../../src/training/chapter/contract';
import form from '../../../shared/form/form.module.css';
import { TextArea } from '../../plan/text-area';

const FIELDS = [
  'symptom',
  'impact',
  'firstMinutes',
  'contact',
  'paperFallback',
  'recovery',
  'declaredBy',
] as const;

interface EmergencyFieldsProps {
  readonly emergency: Emergency;
  readonly onChange: (emergency: Emergency) => void;
}

/** What to do when it does not work; folded away, because most chapters have the same one. */
export function EmergencyFields({ emergency, onChange }: EmergencyFieldsProps) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('training.emergency.title')}</summary>
      <div className={form.form}>
        {FIELDS.map((name) => (
          <TextArea
            key={name}
            name={`emergency-${name}`}
            label={t(`training.emergency.${name}`)}
            rows={2}
            maxLength={2_000}
            value={emergency[name]}
            onChange={(text) => onChange({ ...emergency, [name]: text })}
          />
        ))}
      </div>
    </details>
  );
}
