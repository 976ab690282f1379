import { useTranslation } from 'react-i18next';
import type { LibraryTexts } from '../../../../src/risk/library/contract';
import parts from '../../plan/plan-parts.module.css';
import { TextArea } from '../../plan/text-area';
import { TEXT_FIELDS, type TextField } from './offer-form';

interface OfferTextsProps {
  readonly name: 'texts' | 'otherTexts';
  readonly texts: LibraryTexts;
  readonly problemOf: (field: TextField) => string | undefined;
  readonly onChange: (texts: LibraryTexts) => void;
}

/** The texts of an offered risk in one language. */
export function OfferTexts({ name, texts, problemOf, onChange }: OfferTextsProps) {
  const { t } = useTranslation();
  return (
    <div className={parts.form}>
      {TEXT_FIELDS.map((field) => {
        const problem = problemOf(field);
        return (
          <TextArea
            key={field}
            name={`${name}-${field}`}
            label={t(`risk.field.${field}`)}
            rows={2}
            maxLength={field === 'response' || field === 'contingency' ? 1_000 : 500}
            problems={problem === undefined ? [] : [problem]}
            value={texts[field]}
            onChange={(text) => onChange({ ...texts, [field]: text })}
          />
        );
      })}
    </div>
  );
}
