import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { UatRegisterView } from '../../../../src/uat/register/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import styles from '../../../shared/register/register.module.css';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import { useUatSummary } from '../use-uat';
import { CycleStateTag } from './cycle-state-tag';
import { CycleView } from './cycle-view';
import { OpenCycleDialog } from './open-cycle-dialog';

/** The cycles of the test, and the chosen one with all that stands in it. */
export function CyclesPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { number } = useParams();
  const { data, isPending, isError, error, refetch } = useUatSummary(engagementId);
  const [isOpening, setIsOpening] = useState(false);
  const register = data?.register;
  const shown = number === undefined ? data?.cycle?.number : Number(number);
  return (
    <section className={styles.page}>
      <div className={styles.head}>
        <PageHeading>{t('uat.cycle.title')}</PageHeading>
        {register?.can.write === true && register.cases.ready > 0 && (
          <div className={styles.acts}>
            <Button appearance="primary" onClick={() => setIsOpening(true)}>
              {t('uat.cycle.open')}
            </Button>
          </div>
        )}
      </div>
      {isPending && <Loading lines={8} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {register !== undefined && <CycleList register={register} shown={shown} />}
      {shown !== undefined && <CycleView key={shown} engagementId={engagementId} number={shown} />}
      {isOpening && register !== undefined && (
        <OpenCycleDialog {...{ engagementId, register }} onClose={() => setIsOpening(false)} />
      )}
    </section>
  );
}

interface CycleListProps {
  readonly register: UatRegisterView;
  readonly shown: number | undefined;
}

function CycleList({ register, shown }: CycleListProps) {
  const { t } = useTranslation();
  const dates = useDates();
  if (register.cycles.length === 0) {
    return (
      <p>
        {t('uat.cycle.empty')}
        <Gap />
        {register.cases.ready === 0 ? (
          <Link to="/uat/cases?state=draft">{t('uat.cycle.emptyCases')}</Link>
        ) : (
          t('uat.cycle.emptyReady', { count: register.cases.ready })
        )}
      </p>
    );
  }
  if (register.cycles.length === 1) return null;
  return (
    <table className={styles.register} aria-label={t('uat.cycle.title')}>
      <thead>
        <tr>
          {(['name', 'state', 'build', 'days'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`uat.cycle.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...register.cycles].reverse().map((line) => (
          <tr key={line.number} data-open={line.number === shown}>
            <th scope="row">
              <Link
                to={`/uat/cycles/${String(line.number)}`}
                aria-current={line.number === shown ? 'true' : undefined}
              >
                <bdi>{line.name}</bdi>
              </Link>
            </th>
            <td data-name={t('uat.cycle.column.state')}>
              <CycleStateTag state={line.state} />
            </td>
            <td data-name={t('uat.cycle.column.build')}>
              <bdi>{line.build}</bdi>
            </td>
            <td data-name={t('uat.cycle.column.days')}>
              {t('uat.cycle.days', { from: dates.day(line.from), to: dates.day(line.to) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
