import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionValue, ExitView, ModuleExit } from '../../../../src/uat/signoff/contract';
import { CriteriaList } from './criteria-list';
import { SignDialog } from './sign-dialog';
import { SignedWord } from './signed-word';
import { SignoffTag } from './signoff-tag';
import styles from './signoff.module.css';
import { WaiveDialog } from './waive-dialog';

interface SignoffCardProps {
  readonly engagementId: string;
  readonly module: ModuleExit;
  readonly can: ExitView['can'];
}

/** One module before and after its signature: what is missing, what was said, and whether that still holds. */
export function SignoffCard({ engagementId, module, can }: SignoffCardProps) {
  const { t } = useTranslation();
  const [isSigning, setIsSigning] = useState(false);
  const [waived, setWaived] = useState<CriterionValue>();
  const { signoff, criteria, tested, cases } = module;
  const name = module.module === '' ? t('uat.signoff.all') : module.name;
  const isStale = signoff !== undefined && signoff.stale.length > 0;
  return (
    <article className={styles.card} aria-label={name} data-stale={isStale}>
      <div className={styles.head}>
        <h3>{name}</h3>
        <SignoffTag module={module} />
      </div>
      <p className={styles.subtle}>{t('uat.signoff.testedOf', { tested, count: cases })}</p>
      <CriteriaList criteria={criteria} {...(can.waive ? { onWaive: setWaived } : {})} />
      {signoff !== undefined && <SignedWord signoff={signoff} />}
      {can.sign !== 'no' && cases > 0 && (
        <div className={styles.acts}>
          <Button
            appearance={can.sign === 'yes' && module.isDue ? 'primary' : 'default'}
            onClick={() => setIsSigning(true)}
          >
            {t(signoff === undefined ? 'uat.signoff.sign' : 'uat.signoff.signAgain', { name })}
          </Button>
        </div>
      )}
      {isSigning && (
        <SignDialog
          {...{ engagementId, module, name }}
          isOnBehalf={can.sign === 'onBehalf'}
          onClose={() => setIsSigning(false)}
        />
      )}
      {waived !== undefined && (
        <WaiveDialog
          {...{ engagementId, name }}
          module={module.module}
          value={waived}
          onClose={() => setWaived(undefined)}
        />
      )}
    </article>
  );
}
