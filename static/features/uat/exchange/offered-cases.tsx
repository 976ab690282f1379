import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_CHANGED_AT_ONCE } from '../../../../src/uat/case/contract';
import type { ComparedCase, ImportOrigin } from '../../../../src/uat/exchange/contract';
import { call } from '../../../shared/call';
import { BulkOutcomes } from '../../../shared/register/bulk-outcomes';
import { writeInSlices, type Outcome } from '../../../shared/register/write-in-slices';
import styles from '../cases/library/library.module.css';
import { useUatWritten } from '../use-uat';

interface OfferedCasesProps {
  readonly engagementId: string;
  readonly from: ImportOrigin;
  /** What can be taken over. */
  readonly offered: readonly ComparedCase[];
  /** Ids of cases that are in the register already. */
  readonly known: ReadonlySet<string>;
}

/** Cases from elsewhere: ticked ones go into the register as drafts. Doing it twice is safe. */
export function OfferedCases({ engagementId, from, offered, known }: OfferedCasesProps) {
  const { t } = useTranslation();
  const written = useUatWritten(engagementId);
  const free = offered.filter(({ caseId }) => !known.has(caseId));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const ticked = free.filter(({ caseId }) => chosen.includes(caseId));
  const take = useMutation({
    mutationFn: () =>
      writeInSlices(
        ticked,
        MOST_CHANGED_AT_ONCE,
        ({ caseId }) => caseId,
        async (slice) => {
          const rows = slice.map((row) => ({ ...row, version: 0 }));
          await call('uat.import', { engagementId, from, rows });
        },
        setOutcomes,
      ),
    onSuccess: written,
  });
  if (offered.length === 0) return <p>{t('uat.offered.none')}</p>;
  if (free.length === 0) return <p>{t('uat.offered.allThere')}</p>;
  const areAll = ticked.length === free.length;
  return (
    <>
      <div>
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => setChosen(areAll ? [] : free.map(({ caseId }) => caseId))}
        >
          {t(areAll ? 'uat.offered.untickAll' : 'uat.offered.tickAll')}
        </Button>
      </div>
      <ul className={styles.cases}>
        {free.map(({ caseId, title, module }) => (
          <li key={caseId}>
            <label className={styles.case}>
              <input
                type="checkbox"
                checked={chosen.includes(caseId)}
                onChange={({ target }) =>
                  setChosen((ids) =>
                    target.checked ? [...ids, caseId] : ids.filter((id) => id !== caseId),
                  )
                }
              />
              <span>
                <bdi>{title}</bdi> · <bdi>{module}</bdi>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div>
        <Button
          appearance="primary"
          isDisabled={ticked.length === 0}
          isLoading={take.isPending}
          onClick={() => take.mutate()}
        >
          {t('uat.library.adopt', { count: ticked.length })}
        </Button>
      </div>
      <BulkOutcomes
        total={outcomes.length}
        outcomes={outcomes}
        nameOf={(id) => offered.find(({ caseId }) => caseId === id)?.title ?? id}
      />
    </>
  );
}
