import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandbookPlace } from '../../../../src/training/handbook/contract';
import { PageLink } from '../../../shared/confluence/page-link';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import styles from '../training.module.css';
import { useGuide } from '../use-training';
import { MakingProgress } from './making-progress';
import { useBuildHandbook } from './use-build-handbook';

const BuildDialog = lazy(async () => ({
  default: (await import('./build-dialog')).BuildDialog,
}));

/** The handbook as pages of Confluence: where they are, and what is missing. */
export function HandbookSection({ engagementId }: { readonly engagementId: string }) {
  const { t } = useTranslation();
  const guide = useGuide(engagementId);
  const [isAsking, setIsAsking] = useState(false);
  const { handbook, can } = guide.data ?? {};
  if (guide.data === undefined) {
    return guide.isError ? (
      <ErrorMessage failure={guide.error} onRetry={() => void guide.refetch()} />
    ) : null;
  }
  const canWrite = can?.write === true;
  if (handbook === undefined && !canWrite) return null;
  return (
    <section className={styles.part} aria-label={t('training.inConfluence.title')}>
      <h3>{t('training.inConfluence.title')}</h3>
      {handbook === undefined ? (
        <>
          <p>{t('training.inConfluence.why')}</p>
          <div className={styles.acts}>
            <Button onClick={() => setIsAsking(true)}>{t('training.inConfluence.make')}</Button>
          </div>
        </>
      ) : (
        <Made {...{ engagementId, handbook, canWrite }} />
      )}
      {isAsking && (
        <Suspense fallback={null}>
          <BuildDialog engagementId={engagementId} onClose={() => setIsAsking(false)} />
        </Suspense>
      )}
    </section>
  );
}

interface MadeProps {
  readonly engagementId: string;
  readonly handbook: HandbookPlace;
  readonly canWrite: boolean;
}

function Made({ engagementId, handbook, canWrite }: MadeProps) {
  const { t } = useTranslation();
  const { space, language, jobId, root, missing } = handbook;
  const build = useBuildHandbook(engagementId);
  return (
    <>
      <p>
        {root === undefined || root.problem === 'gone' ? (
          t('training.inConfluence.inSpace', { space: space.name })
        ) : (
          <PageLink path={root.path}>
            {t('training.inConfluence.open', { space: space.name })}
          </PageLink>
        )}
      </p>
      <MakingProgress {...{ engagementId, jobId }} />
      {canWrite && missing > 0 && (
        <div className={styles.acts}>
          <Button
            isLoading={build.isPending}
            onClick={() => build.mutate({ spaceId: space.spaceId, language })}
          >
            {t('training.inConfluence.makeMissing', { count: missing })}
          </Button>
        </div>
      )}
      {build.error !== null && <ErrorMessage failure={build.error} />}
    </>
  );
}
