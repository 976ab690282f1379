import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { NoticeList } from '../../../shared/feedback/notice-list';
import { useProject } from '../../../shared/page-context';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import { completeDraft } from './draft';
import { PreviewTimeline } from './preview-timeline';
import { PreviewTree } from './preview-tree';
import { StartAct } from './start-act';
import type { StepProps } from './step-props';
import styles from './preview-step.module.css';

/** What will be made, to the day, before anything is made. */
export function PreviewStep({ draft, preparation, preview, problems }: StepProps) {
  const { t } = useTranslation();
  const { projectKey } = useProject();
  const dates = useDates();
  const complete = completeDraft(draft);
  const { data } = preview;
  if (complete === undefined) return <Incomplete draft={draft} />;
  if (data === undefined) {
    if (!preview.isError) return <Loading lines={8} />;
    return problems.length > 0 ? null : (
      <ErrorMessage failure={preview.error} onRetry={() => void preview.refetch()} />
    );
  }
  const isBlocked = problems.length > 0 || preparation.obstacles.length > 0;
  return (
    <>
      <p className={styles.sentence}>
        {t('start.preview.sentence', {
          client: complete.clientName,
          goLive: dates.weekday(data.goLive),
          buffer: t('unit.workingDays', { count: data.buffer.days }),
          percent: data.buffer.percent,
        })}
      </p>
      <p className={styles.sentence}>
        {t('start.preview.totals', {
          issues: t('start.preview.issues', { count: data.totals.issues }),
          key: projectKey,
          calls: t('start.preview.calls', { count: data.totals.jiraCalls }),
          links: t('start.preview.links', { count: data.totals.links }),
        })}
      </p>
      <NoticeList title={t('start.preview.notices')} notices={data.notices} kind="notices" />
      <PreviewTimeline preview={data} />
      <PreviewTree preview={data} />
      <StartAct draft={complete} isBlocked={isBlocked || !preview.isCurrent} />
    </>
  );
}

/** For whoever came here by a link, without the steps before. */
function Incomplete({ draft }: Pick<StepProps, 'draft'>) {
  const { t } = useTranslation();
  const step = draft.templateKey === undefined ? 'template' : 'dates';
  return (
    <p className={styles.sentence}>
      {t('start.preview.incomplete')}
      <Gap />
      <Link to={`/start/${step}`}>{t(`start.${step}.title`)}</Link>
    </p>
  );
}
