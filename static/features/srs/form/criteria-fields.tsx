import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { MOST_CRITERIA, type AcceptanceCriterion } from '../../../../src/srs/requirement/contract';
import type { WordingFinding } from '../../../../src/srs/wording/contract';
import { Field } from '../../../shared/form/field';
import group from '../../../shared/form/group.module.css';
import { TextInput } from '../../../shared/form/text-input';
import { WordingHints } from '../wording-hints';
import styles from './criteria.module.css';

interface CriteriaFieldsProps {
  readonly criteria: readonly AcceptanceCriterion[];
  /** `criterion.<id>` for one without words. */
  readonly missing: readonly string[];
  /** What is wrong with their words. */
  readonly hints: readonly WordingFinding[];
  readonly onChange: (criteria: readonly AcceptanceCriterion[]) => void;
}

/** By what it is accepted, one checkable sentence a line. */
export function CriteriaFields({ criteria, missing, hints, onChange }: CriteriaFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={group.group}>
      <legend>{t('srs.field.acceptanceCriteria')}</legend>
      {criteria.length === 0 && <p>{t('srs.help.criteria')}</p>}
      {criteria.map((criterion, index) => {
        const { criterionId, text } = criterion;
        const name = t('srs.form.criterion', { number: index + 1 });
        return (
          <div key={criterionId} className={styles.line}>
            <Field
              name={`criterion-${criterionId}`}
              label={name}
              isRequired
              problems={missing.includes(`criterion.${criterionId}`) ? [t('srs.form.missing')] : []}
            >
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={500}
                  value={text}
                  onChange={(typed) =>
                    onChange(
                      criteria.map((one) => (one === criterion ? { ...one, text: typed } : one)),
                    )
                  }
                />
              )}
            </Field>
            <Button
              appearance="subtle"
              aria-label={t('act.removeOf', { name })}
              onClick={() => onChange(criteria.filter((one) => one !== criterion))}
            >
              {t('act.remove')}
            </Button>
            <div role="status">
              <WordingHints
                findings={hints.filter(({ field }) => field === `criterion.${criterionId}`)}
              />
            </div>
          </div>
        );
      })}
      {criteria.length < MOST_CRITERIA && (
        <div>
          <Button
            spacing="compact"
            onClick={() => onChange([...criteria, { criterionId: crypto.randomUUID(), text: '' }])}
          >
            {t('srs.form.addCriterion')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
