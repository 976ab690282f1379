import { useTranslation } from 'react-i18next';
import { stepOutcome, type StepOutcome } from '../../../../../src/uat/attempt/contract';
import styles from '../tester.module.css';

/** Of what each button reminds beside its words: never a colour alone. */
const SIGNS: Readonly<Record<StepOutcome, string>> = {
  pass: '✓',
  fail: '✗',
  blocked: '⊘',
  notApplicable: '–',
};

/** The four things that may be said of a step, large enough for a thumb. */
export function OutcomeButtons({ onSay }: { onSay: (outcome: StepOutcome) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.outcomes} role="group" aria-label={t('uat.tester.how')}>
      {stepOutcome.options.map((outcome) => (
        <button
          key={outcome}
          type="button"
          className={styles.outcome}
          data-outcome={outcome}
          onClick={() => onSay(outcome)}
        >
          <span aria-hidden="true" className={styles.sign}>
            {SIGNS[outcome]}
          </span>
          {t(`uat.outcome.${outcome}`)}
        </button>
      ))}
    </div>
  );
}
