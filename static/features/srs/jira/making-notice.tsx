import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useTranslation } from 'react-i18next';
import { MOST_SETTLED } from '../../../../src/srs/issue/contract';
import type { SrsView } from '../../../../src/srs/contract';
import { requirementName } from '../../../../src/srs/requirement/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { SrsLink } from '../document/srs-link';
import styles from './jira.module.css';
import { isBeingMade, useMakingProgress, useSettle } from './use-in-jira';

interface MakingNoticeProps {
  readonly srs: SrsView;
  /** Whether the reader may have what Jira refused tried again. */
  readonly canConfigure: boolean;
}

/** How far the issues of requirements are, and what Jira refused; nothing where all is done. */
export function MakingNotice({ srs, canConfigure }: MakingNoticeProps) {
  const { t } = useTranslation();
  const progress = useMakingProgress(srs.engagementId, srs.inJira);
  const { refusals, refused } = srs.inJira;
  return (
    <>
      {isBeingMade(progress) && (
        <div className={styles.making} role="status">
          <p>{t('srs.jira.making', { made: progress.made, wanted: progress.wanted })}</p>
          <progress
            aria-label={t('srs.jira.progress')}
            max={progress.wanted}
            value={progress.made}
          />
        </div>
      )}
      {refusals.length > 0 && <Refused {...{ srs, canConfigure, refused }} />}
    </>
  );
}

function Refused({ srs, canConfigure, refused }: MakingNoticeProps & { readonly refused: number }) {
  const { t } = useTranslation();
  const settle = useSettle(srs.engagementId);
  const { refusals } = srs.inJira;
  const known = new Map(srs.requirements.map((one) => [one.requirementId, one]));
  const again = refusals
    .slice(0, MOST_SETTLED)
    .map(({ requirementId }) => ({ act: 'tryAgain' as const, requirementId }));
  return (
    <SectionMessage appearance="warning">
      <p>{t('srs.jira.refused', { count: refused })}</p>
      {settle.isError && <ErrorMessage failure={settle.error} />}
      <ul className={styles.each}>
        {refusals.map(({ requirementId, reason }) => (
          <li key={requirementId}>
            <SrsLink to={`/srs/register/${requirementId}`}>
              {requirementName(known.get(requirementId)?.number ?? 0)}
            </SrsLink>
            : <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
      {canConfigure && (
        <Button isLoading={settle.isPending} onClick={() => settle.mutate(again)}>
          {t('srs.jira.tryAgain')}
        </Button>
      )}
    </SectionMessage>
  );
}
