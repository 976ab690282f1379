import Button from '@atlaskit/button/new';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskLibrary } from '../../../../src/risk/library/contract';
import { MOST_PHASES } from '../../../../src/risk/exchange/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { RecordLink } from '../../../shared/register/record-link';
import parts from '../../plan/plan-parts.module.css';
import { BandTag } from '../scoring/band-tag';
import { RatingWords } from '../scoring/rating-words';

interface WorstByPhaseProps {
  readonly engagementId: string;
  readonly phases: RiskLibrary['phases'];
}

/** The five worst open threats of each phase, once somebody asks for them. */
export function WorstByPhase(props: WorstByPhaseProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={parts.part} aria-label={t('risk.worst.title')}>
      <div>
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t('risk.worst.title')}
        </Button>
      </div>
      {isOpen && <Phases {...props} />}
    </section>
  );
}

/** Three phases a call, one call after the other, until all are there. */
function Phases({ engagementId, phases }: WorstByPhaseProps) {
  const { t } = useTranslation();
  const ids = phases.map(({ phaseId }) => phaseId);
  const worst = useInfiniteQuery({
    queryKey: ['risk.worst', engagementId, ids],
    enabled: ids.length > 0,
    initialPageParam: 0,
    queryFn: ({ pageParam: from }) =>
      call('risk.worst', { engagementId, phaseIds: ids.slice(from, from + MOST_PHASES) }),
    getNextPageParam: (_, pages) =>
      pages.length * MOST_PHASES < ids.length ? pages.length * MOST_PHASES : undefined,
  });
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = worst;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const shown = worst.data?.pages.flatMap((page) =>
    page.phases.map((phase) => ({ ...phase, model: page.model })),
  );
  return (
    <>
      <div className={parts.columns}>
        {shown?.map(({ phaseId, rows, model }) => (
          <div key={phaseId}>
            <h4>{phases.find((phase) => phase.phaseId === phaseId)?.name}</h4>
            {rows.length === 0 && <p>{t('risk.worst.none')}</p>}
            <ol>
              {rows.map((risk) => (
                <li key={risk.riskId}>
                  <RecordLink path={`/risks/${risk.riskId}`} isOpen={false}>
                    {risk.event}
                  </RecordLink>{' '}
                  <BandTag band={risk.band} model={model} /> <RatingWords risk={risk} />
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
      {worst.isError && <ErrorMessage failure={worst.error} onRetry={() => void worst.refetch()} />}
      {(worst.isPending || isFetchingNextPage) && <Loading lines={3} />}
    </>
  );
}
