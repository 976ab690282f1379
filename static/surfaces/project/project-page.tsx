import { NothingHerePage } from '../../features/engagement/nothing-here-page';
import { useProjectState } from '../../features/engagement/project-state';
import { failureDetail } from '../../shared/call-failure';
import { ErrorMessage } from '../../shared/feedback/error-message';
import { Loading } from '../../shared/feedback/loading';
import { ActiveRoutes } from './active-routes';
import { ApplyingRoutes } from './applying-routes';
import { StartRoutes } from './start-routes';
import styles from './project-page.module.css';

/** One page for all that a project's engagement can be: none yet, being made, or under way. */
export function ProjectPage() {
  return (
    <main className={styles.page}>
      <PageOfState />
    </main>
  );
}

function PageOfState() {
  const { data: engagement, error, isPending, refetch } = useProjectState();
  if (isPending) return <Loading />;
  if (engagement === undefined) {
    if (failureDetail(error).code === 'NOT_FOUND') return <NothingHerePage />;
    return <ErrorMessage failure={error} onRetry={() => void refetch()} />;
  }
  switch (engagement.state) {
    case 'none':
      return <StartRoutes canStart={engagement.canStart} />;
    case 'applying':
      return <ApplyingRoutes engagement={engagement} />;
    case 'active':
      return <ActiveRoutes engagement={engagement} />;
  }
}
