import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import type { SrsView } from '../../../../src/srs/contract';
import { entriesOf } from '../../../../src/srs/entries/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import register from '../../../shared/register/register.module.css';
import { useSrs } from '../use-srs';
import { NEW_PROCESS } from './new-process';
import { ProcessEditor } from './process-editor';
import { useDrawing } from './process-figure';

/** A process as it is drawn, a new one or one that is there. */
export function EditProcessPage({ engagementId }: { readonly engagementId: string }) {
  const { t } = useTranslation();
  const { entryId = '' } = useParams();
  const srs = useSrs(engagementId);
  return (
    <section className={register.page}>
      <PageHeading>{t('srs.process.title')}</PageHeading>
      {srs.isPending && <Loading lines={6} />}
      {srs.isError && <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />}
      {srs.data !== undefined && (
        <Opened key={entryId} {...{ engagementId, entryId }} srs={srs.data} />
      )}
    </section>
  );
}

interface OpenedProps {
  readonly engagementId: string;
  readonly entryId: string;
  readonly srs: SrsView;
}

function Opened({ engagementId, entryId, srs }: OpenedProps) {
  const navigate = useNavigate();
  const [round, setRound] = useState(0);
  const [newId] = useState(() => crypto.randomUUID());
  const stored = entriesOf(srs.entries, 'process').find((one) => one.entryId === entryId);
  const [seen, setSeen] = useState(stored);
  const drawing = useDrawing(engagementId, seen?.value.drawing ?? '');
  const phase = entryId.startsWith('new-') ? entryId.slice('new-'.length) : '';
  const isNew = phase === 'asIs' || phase === 'toBe';
  if (seen === undefined && !isNew) return <Navigate to="/srs/processes" replace />;
  if (drawing.isError) {
    return <ErrorMessage failure={drawing.error} onRetry={() => void drawing.refetch()} />;
  }
  if (seen !== undefined && drawing.data === undefined) return <Loading lines={8} />;
  return (
    <ProcessEditor
      key={round}
      {...{ engagementId, srs }}
      process={{
        entryId: seen?.entryId ?? newId,
        version: seen?.version ?? 0,
        name: seen?.value.name ?? '',
        phase: seen?.value.phase ?? (phase === 'asIs' ? 'asIs' : 'toBe'),
        xml: drawing.data?.xml ?? NEW_PROCESS,
        links: (seen?.value.steps ?? []).map(({ stepId, requirementIds, caseIds }) => ({
          ...{ stepId, requirementIds, caseIds },
        })),
      }}
      onTaken={(taken) => {
        setSeen(taken);
        setRound(round + 1);
      }}
      onSaved={() => void navigate('/srs/processes')}
    />
  );
}
