import Button from '@atlaskit/button/new';
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
import styles from '../../../shared/register/bulk.module.css';
import { useBulkWrite } from '../../../shared/register/use-bulk-write';
import { CaseOutcomes } from '../case-outcomes';
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
  const { change, outcomes } = useBulkWrite({
    most: MOST_ASSIGNED_AT_ONCE,
    idOf: ({ caseId }: RunRow) => caseId,
    write: (slice, values: { readonly tester?: string; readonly day?: string }) =>
      call('uat.assign', {
        engagementId,
        cycle: cycle.number,
        runs: slice.map(({ caseId, version }) => ({ caseId, version })),
        ...values,
      }),
    onTried: useUatWritten(engagementId),
    onAllDone: onDone,
  });
  const values = { ...(tester === '' ? {} : { tester }), ...(day === '' ? {} : { day }) };
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
        isLoading={change.isPending}
        onClick={() => change.mutate({ rows, values })}
      >
        {t('uat.assign.act')}
      </Button>
      <Button appearance="subtle" onClick={onDone}>
        {t('register.bulk.clear')}
      </Button>
      <CaseOutcomes {...{ rows, outcomes }} />
    </section>
  );
}
