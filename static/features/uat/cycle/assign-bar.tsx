import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MOST_ASSIGNED_AT_ONCE,
  type CycleFacts,
  type RunRow,
} from '../../../../src/uat/cycle/contract';
import { call } from '../../../shared/call';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import { PersonField } from '../../../shared/people/person-field';
import { BulkOutcomes } from '../../../shared/register/bulk-outcomes';
import styles from '../../../shared/register/bulk.module.css';
import { writeInSlices, type Outcome } from '../../../shared/register/write-in-slices';
import { useUatWritten } from '../use-uat';

interface AssignBarProps {
  readonly engagementId: string;
  readonly cycle: CycleFacts;
  readonly rows: readonly RunRow[];
  readonly onDone: () => void;
}

/** Who tests the selected runs, and when; what is left empty stays as it is. */
export function AssignBar({ engagementId, cycle, rows, onDone }: AssignBarProps) {
  const { t } = useTranslation();
  const [tester, setTester] = useState('');
  const [day, setDay] = useState('');
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const written = useUatWritten(engagementId);
  const assign = useMutation({
    mutationFn: () => {
      setOutcomes([]);
      return writeInSlices(
        rows,
        MOST_ASSIGNED_AT_ONCE,
        ({ caseId }) => caseId,
        (slice) =>
          call('uat.assign', {
            engagementId,
            cycle: cycle.number,
            runs: slice.map(({ caseId, version }) => ({ caseId, version })),
            ...(tester === '' ? {} : { tester }),
            ...(day === '' ? {} : { day }),
          }),
        setOutcomes,
      );
    },
    onSuccess: (all) => {
      written();
      if (all.every(({ failure }) => failure === undefined)) onDone();
    },
  });
  return (
    <section className={styles.bulk} aria-label={t('uat.assign.title')}>
      <p>{t('uat.assign.selected', { count: rows.length })}</p>
      <PersonField
        name="assignTester"
        label={t('uat.cycle.tester')}
        value={tester}
        onChange={setTester}
      />
      <Field name="assignDay" label={t('uat.cycle.field.day')}>
        {(control) => <DateInput {...control} value={day} onChange={setDay} />}
      </Field>
      <Button
        appearance="primary"
        isDisabled={tester === '' && day === ''}
        isLoading={assign.isPending}
        onClick={() => assign.mutate()}
      >
        {t('uat.assign.act')}
      </Button>
      <Button appearance="subtle" onClick={onDone}>
        {t('register.bulk.clear')}
      </Button>
      <BulkOutcomes
        total={rows.length}
        outcomes={outcomes}
        nameOf={(id) => rows.find(({ caseId }) => caseId === id)?.title ?? id}
      />
    </section>
  );
}
