import { useTranslation } from 'react-i18next';
import type { CaseFacts } from '../../../../../src/uat/case/contract';
import type { UatModule } from '../../../../../src/uat/register/contract';
import styles from '../../../../shared/register/record.module.css';

interface CaseFactsListProps {
  readonly testCase: CaseFacts;
  readonly modules: readonly UatModule[];
}

/** What a case says besides its steps; what is not given is left out. */
export function CaseFactsList({ testCase, modules }: CaseFactsListProps) {
  const { t } = useTranslation();
  const { module, role, wave = '', scenario, preconditions, testData } = testCase;
  const facts = [
    ['module', modules.find(({ key }) => key === module)?.name ?? module],
    ['role', role],
    ['wave', wave],
    ['scenario', scenario],
    ['preconditions', preconditions],
    ['testData', testData.map(({ name, value }) => `${name}: ${value}`).join('\n')],
  ] as const;
  return (
    <dl className={styles.lines}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([field, value]) => (
          <div key={field}>
            <dt>{t(`uat.field.${field}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
