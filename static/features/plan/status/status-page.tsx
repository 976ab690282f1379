import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { StatusReport } from '../../../../src/plan/reports/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../plan-parts.module.css';
import { StatusActs } from './status-acts';
import { StatusDocument } from './status-document';
import { StatusEditor } from './status-editor';
import { useStatus } from './use-status';
import { useStatusText } from './use-status-text';
import { useTopRisks } from './use-top-risks';
import { WeekWays } from './week-ways';

interface StatusPageProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
}

/** The status of a week on one page: written from the plan, changed by people, copied or printed. */
export function StatusPage({ engagementId, canWrite }: StatusPageProps) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const status = useStatus(engagementId, params.get('week') ?? undefined);
  return (
    <section className={parts.page}>
      <PageHeading>{t('status.title')}</PageHeading>
      {status.isPending && <Loading lines={10} />}
      {status.data === undefined && status.error !== null && (
        <ErrorMessage failure={status.error} onRetry={() => void status.refetch()} />
      )}
      {status.data !== undefined && (
        <StatusContent
          key={status.data.week}
          engagementId={engagementId}
          report={status.data}
          canWrite={canWrite}
        />
      )}
    </section>
  );
}

function StatusContent(props: StatusPageProps & { readonly report: StatusReport }) {
  const { engagementId, report, canWrite } = props;
  const [isEditing, setIsEditing] = useState(false);
  const written = useStatusText(report, useTopRisks(engagementId));
  if (isEditing) {
    return (
      <StatusEditor
        engagementId={engagementId}
        report={report}
        written={written}
        onClose={() => setIsEditing(false)}
      />
    );
  }
  const text = report.text ?? written;
  return (
    <>
      <WeekWays report={report} />
      <StatusActs text={text} {...(canWrite ? { onEdit: () => setIsEditing(true) } : {})} />
      <EditedBy report={report} />
      <StatusDocument text={text} />
    </>
  );
}

/** Says whose text it is: what people have changed no longer follows the plan. */
function EditedBy({ report }: { report: StatusReport }) {
  const { t } = useTranslation();
  const dates = useDates();
  const people = usePeople([report.editedBy]);
  const { editedBy, editedAt } = report;
  if (editedBy === undefined || editedAt === undefined) {
    return <p className={parts.note}>{t('status.fromPlan')}</p>;
  }
  return (
    <p className={parts.note}>
      {t('status.editedBy', { person: people.name(editedBy), moment: dates.moment(editedAt) })}
    </p>
  );
}
