import Button from '@atlaskit/button/new';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getTransitions, transitionIssue, type Issue } from '../api/issues';
import { StatusLozenge } from '../ui/lozenge';
import { ErrorNote } from '../ui/query-state';
import styles from './issue.module.css';

/** The status and where the workflow leads from it; a validator's refusal is shown in its own words. */
export function TransitionButtons({ issue }: { readonly issue: Issue }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const transitions = useQuery({
    queryKey: ['transitions', issue.key, issue.fields.status?.id],
    queryFn: () => getTransitions(issue.key),
  });
  const move = useMutation({
    mutationFn: (id: string) => transitionIssue(issue.key, id),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <section>
      <h2>{t('status')}</h2>
      <StatusLozenge status={issue.fields.status} />
      <ErrorNote error={move.error ?? transitions.error} />
      <div className={styles.transitions} role="group" aria-label={t('transitions')}>
        {(transitions.data?.transitions ?? []).map(({ id, name, to }) => (
          <Button
            key={id}
            spacing="compact"
            isDisabled={move.isPending}
            onClick={() => move.mutate(id)}
          >
            {name === to.name ? name : `${name} → ${to.name}`}
          </Button>
        ))}
      </div>
    </section>
  );
}
