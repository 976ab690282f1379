import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntrySources } from '../../../../src/srs/document/contract';
import type { EntryValue } from '../../../../src/srs/entries/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { ProcessSteps } from './process-steps';
import styles from './processes.module.css';

/** Loaded when somebody wants to see a drawing: it weighs more than all the rest of the page. */
const BpmnViewer = lazy(async () => ({ default: (await import('./bpmn-viewer')).BpmnViewer }));

interface ProcessFigureProps {
  readonly engagementId: string;
  readonly process: EntryValue<'process'>;
  readonly sources: EntrySources;
}

/** A process in the document: its steps, and its drawing for whoever wants to see it. */
export function ProcessFigure({ engagementId, process, sources }: ProcessFigureProps) {
  const { t } = useTranslation();
  const [isShown, setIsShown] = useState(false);
  const { name } = process;
  return (
    <figure className={styles.figure}>
      <figcaption>
        <bdi>{name}</bdi>
      </figcaption>
      <div className={styles.acts}>
        <Button
          spacing="compact"
          aria-label={t(isShown ? 'srs.process.hideOf' : 'srs.process.showOf', { name })}
          aria-expanded={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {t(isShown ? 'srs.process.hide' : 'srs.process.show')}
        </Button>
      </div>
      {isShown && <Drawing {...{ engagementId, process }} />}
      <ProcessSteps {...{ engagementId, process, sources }} />
    </figure>
  );
}

function Drawing({ engagementId, process }: Omit<ProcessFigureProps, 'sources'>) {
  const { t } = useTranslation();
  const { drawing, name } = process;
  const found = useDrawing(engagementId, drawing);
  if (found.isError) {
    return <ErrorMessage failure={found.error} onRetry={() => void found.refetch()} />;
  }
  if (found.data === undefined) return <Loading lines={6} />;
  return (
    <Suspense fallback={<Loading lines={6} />}>
      <BpmnViewer xml={found.data.xml} label={t('srs.process.drawingOf', { name })} />
    </Suspense>
  );
}

/** A drawing by its hash: it never changes. */
export function useDrawing(engagementId: string, drawing: string) {
  return useQuery({
    queryKey: ['srs.drawing', engagementId, drawing],
    queryFn: () => call('srs.drawing', { engagementId, drawing }),
    enabled: drawing !== '',
    staleTime: Infinity,
  });
}
