import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFacts } from '../../../../src/uat/case/contract';
import type { ComparedCase } from '../../../../src/uat/exchange/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Choice } from '../../../shared/form/choice';
import parts from '../../plan/plan-parts.module.css';
import { OfferedCases } from './offered-cases';
import { readCases, type ReadCases } from './read-cases';

interface CopySectionProps {
  readonly engagementId: string;
  readonly known: ReadonlySet<string>;
}

/** Cases of another engagement that the reader may see: what was written once is used again. */
export function CopySection({ engagementId, known }: CopySectionProps) {
  const { t } = useTranslation();
  const [other, setOther] = useState('');
  const engagements = useQuery({
    queryKey: ['engagement.list'],
    queryFn: () => call('engagement.list', {}),
  });
  const found = useQuery({
    queryKey: ['uat.export', other],
    enabled: other !== '',
    queryFn: ({ signal }) =>
      readCases(
        other,
        { filter: { group: 'active' }, sort: 'number', isDescending: false },
        signal,
      ),
  });
  const others = (engagements.data?.engagements ?? []).filter(
    (one) => one.engagementId !== engagementId,
  );
  return (
    <section className={parts.part}>
      <h3>{t('uat.copy.title')}</h3>
      <p>{t(others.length === 0 ? 'uat.copy.none' : 'uat.copy.what')}</p>
      {others.length > 0 && (
        <div>
          <Choice
            label={t('uat.copy.from')}
            value={other}
            options={[
              { value: '', label: t('register.bulk.choose') },
              ...others.map((one) => ({
                value: one.engagementId,
                label: `${one.projectKey} · ${one.clientName}`,
              })),
            ]}
            onChange={setOther}
          />
        </div>
      )}
      {found.isLoading && <Loading lines={4} />}
      {found.isError && <ErrorMessage failure={found.error} />}
      {found.data !== undefined && (
        <OfferedCases
          key={other}
          {...{ engagementId, known }}
          from="copy"
          offered={found.data.cases.map((testCase, index) =>
            copyOf(testCase, found.data, other, index + 1),
          )}
        />
      )}
    </section>
  );
}

/** What is tested of it: requirements are those of the other engagement, and stay there. */
function copyOf(
  testCase: CaseFacts,
  { modules }: ReadCases,
  other: string,
  row: number,
): ComparedCase {
  const { caseId, title, priority, scenario, role, preconditions, testData, steps } = testCase;
  return {
    row,
    caseId: `${other}-${caseId}`.slice(0, 64),
    title,
    module: modules.find(({ key }) => key === testCase.module)?.name ?? testCase.module,
    priority,
    ...{ scenario, role, preconditions },
    testData: [...testData],
    steps: [...steps],
  };
}
