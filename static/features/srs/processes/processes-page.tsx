import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SrsView } from '../../../../src/srs/contract';
import { entriesOf } from '../../../../src/srs/entries/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import register from '../../../shared/register/register.module.css';
import entriesStyles from '../entries/entries.module.css';
import { EntryActs } from '../entries/entry-acts';
import { useSrs } from '../use-srs';
import { ProcessFigure } from './process-figure';

const PHASES = ['asIs', 'toBe'] as const;

interface ProcessesPageProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
}

/** How work goes today, and how it shall go: each process with its steps and its drawing. */
export function ProcessesPage({ engagementId, canWrite }: ProcessesPageProps) {
  const { t } = useTranslation();
  const srs = useSrs(engagementId);
  return (
    <section className={register.page}>
      <PageHeading>{t('srs.process.title')}</PageHeading>
      {srs.isPending && <Loading lines={6} />}
      {srs.isError && <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />}
      {srs.data !== undefined &&
        PHASES.map((phase) => (
          <Phase key={phase} {...{ engagementId, canWrite, phase }} srs={srs.data} />
        ))}
    </section>
  );
}

interface PhaseProps extends ProcessesPageProps {
  readonly phase: (typeof PHASES)[number];
  readonly srs: SrsView;
}

function Phase({ engagementId, canWrite, phase, srs }: PhaseProps) {
  const { t } = useTranslation();
  const drawn = entriesOf(srs.entries, 'process').filter(({ value }) => value.phase === phase);
  const title = t(`srs.chapter.${phase}`);
  return (
    <section className={entriesStyles.section} aria-label={title}>
      <div className={entriesStyles.head}>
        <h3>{title}</h3>
        {canWrite && <DrawLink phase={phase} />}
      </div>
      {drawn.length === 0 && <p>{t(`srs.process.none.${phase}`)}</p>}
      {drawn.map((entry) => (
        <div key={entry.entryId}>
          {canWrite && (
            <EntryActs
              {...{ engagementId, entry }}
              name={entry.value.name}
              edit={
                <Link to={`/srs/processes/${entry.entryId}`}>
                  {t('srs.process.editOf', { name: entry.value.name })}
                </Link>
              }
            />
          )}
          <ProcessFigure {...{ engagementId }} process={entry.value} sources={srs} />
        </div>
      ))}
    </section>
  );
}

function DrawLink({ phase }: Pick<PhaseProps, 'phase'>) {
  const { t } = useTranslation();
  return <Link to={`/srs/processes/new-${phase}`}>{t(`srs.process.draw.${phase}`)}</Link>;
}
