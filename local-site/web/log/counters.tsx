import Button from '@atlaskit/button/new';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getCounters, resetCounters } from '../api/site-log';
import { QueryState } from '../ui/query-state';
import ui from '../ui/ui.module.css';

export function Counters() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const counters = useQuery({
    queryKey: ['counters'],
    queryFn: getCounters,
    refetchInterval: 2000,
  });
  const reset = useMutation({
    mutationFn: resetCounters,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['counters'] }),
  });
  return (
    <section>
      <h2>{t('counters')}</h2>
      <QueryState query={counters}>
        {({ calls, sequentialDepth, bytes }) => (
          <p>
            {Object.entries(calls)
              .map(([kind, count]) => `${kind} ${count}`)
              .join(' · ')}{' '}
            · {t('depth')} {sequentialDepth} · {bytes} B
          </p>
        )}
      </QueryState>
      <div className={ui.toolbar}>
        <Button spacing="compact" onClick={() => reset.mutate()}>
          {t('resetCounters')}
        </Button>
      </div>
    </section>
  );
}
