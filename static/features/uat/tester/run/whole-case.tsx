import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_WORDS } from '../../../../../src/uat/attempt/contract';
import { ReasonForm } from '../../../../shared/form/reason-form';
import styles from '../tester.module.css';

type Whole = 'blocked' | 'notApplicable';
const WHOLE: readonly Whole[] = ['blocked', 'notApplicable'];

/** For a case that as a whole cannot be tested, or does not apply: out of the way of those who go step by step. */
export function WholeCase({ onSay }: { onSay: (as: Whole, reason: string) => void }) {
  const { t } = useTranslation();
  const [as, setAs] = useState<Whole>();
  return (
    <details className={styles.answered}>
      <summary>{t('uat.tester.whole')}</summary>
      {as === undefined ? (
        <div className={styles.acts}>
          {WHOLE.map((each) => (
            <button key={each} type="button" className={styles.link} onClick={() => setAs(each)}>
              {t(`uat.tester.wholeIs.${each}`)}
            </button>
          ))}
        </div>
      ) : (
        <ReasonForm
          name="uatWhole"
          label={t(`uat.tester.why.${as}`)}
          maxLength={MOST_WORDS}
          isSaving={false}
          act={t(`uat.tester.wholeIs.${as}`)}
          onCancel={() => setAs(undefined)}
          onGive={(reason) => onSay(as, reason)}
        />
      )}
    </details>
  );
}
