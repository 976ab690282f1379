import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TrainingSummary } from '../../../../src/training/contract';
import { traineeStatus, type ReadinessLine } from '../../../../src/training/people/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Tag } from '../../../shared/feedback/tag';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { Gap } from '../../../shared/text/gap';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import { AreasTable } from '../gate/areas-table';
import { GateSection } from '../gate/gate-section';
import styles from '../training.module.css';
import { useTrainingSummary } from '../use-training';

/** Who is ready for go-live: in a sentence, then by track and department. */
export function ReadinessPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data, isPending, isError, error, refetch } = useTrainingSummary(engagementId);
  return (
    <section className={styles.page}>
      <PageHeading>{t('training.lead.title')}</PageHeading>
      {isPending && <Loading lines={6} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Standing engagementId={engagementId} summary={data} />}
    </section>
  );
}

interface StandingProps {
  readonly engagementId: string;
  readonly summary: TrainingSummary;
}

function Standing({ engagementId, summary }: StandingProps) {
  const { t } = useTranslation();
  const { chapters, readiness, gate } = summary;
  const active = chapters.filter(({ isRetired }) => !isRetired).length;
  const { ready, people, operators, seedTrainers, lines } = readiness;
  if (active === 0 || people === 0) {
    return (
      <p className={styles.sentence}>
        {t('training.lead.empty')}
        <Gap />
        <Link to={active === 0 ? '/training/chapters' : '/training/people'}>
          {t(active === 0 ? 'training.lead.toChapters' : 'training.lead.toPeople')}
        </Link>
      </p>
    );
  }
  const hasOperators = lines.some(({ track }) => track === 'operator');
  return (
    <>
      <p className={styles.sentence}>
        {t('training.lead.ready', { ready, count: people })}
        <Gap />
        {hasOperators && (
          <>
            {t('training.lead.operators', { percent: operators.percent, target: operators.target })}
            <Gap />
            <Tag tone={operators.isMet ? 'success' : 'warning'}>
              {t(operators.isMet ? 'training.lead.met' : 'training.lead.notMet')}
            </Tag>
          </>
        )}
      </p>
      <p>{t('training.lead.seedTrainers', { count: seedTrainers })}</p>
      <GateSection engagementId={engagementId} gate={gate} />
      <Scroller label={t('training.lead.matrix')}>
        <table className={parts.table} aria-label={t('training.lead.matrix')}>
          <thead>
            <tr>
              <th scope="col">{t('training.lead.who')}</th>
              {traineeStatus.options.map((status) => (
                <th key={status} scope="col" className={parts.number}>
                  {t(`training.status.${status}`)}
                </th>
              ))}
              <th scope="col" className={parts.number}>
                {t('training.lead.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={`${line.track} ${line.department ?? '*'}`} line={line} />
            ))}
          </tbody>
        </table>
      </Scroller>
      <h3>{t('training.area.title')}</h3>
      <AreasTable areas={gate.areas} />
    </>
  );
}

function Line({ line: { track, department, counts, total } }: { line: ReadinessLine }) {
  const { t } = useTranslation();
  return (
    <tr data-phase={department === undefined}>
      <th scope="row">
        {department === undefined ? (
          t(`training.track.${track}`)
        ) : (
          <bdi>{department === '' ? t('training.people.noDepartment') : department}</bdi>
        )}
      </th>
      {traineeStatus.options.map((status) => (
        <td key={status} className={parts.number}>
          {counts[status] === 0 ? '–' : counts[status]}
        </td>
      ))}
      <td className={parts.number}>{total}</td>
    </tr>
  );
}
