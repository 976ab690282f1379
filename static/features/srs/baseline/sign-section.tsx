import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngagementRole } from '../../../../src/engagement/contract';
import { signsAs, type SrsBaseline } from '../../../../src/srs/baseline/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { usePeople } from '../../../shared/people/use-people';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import styles from '../srs.module.css';
import { Signatures } from './signatures';
import { useSignBaseline } from './use-baselines';
import { SrsLink } from '../document/srs-link';

interface SignSectionProps {
  readonly engagementId: string;
  readonly roles: readonly EngagementRole[];
  readonly baseline: SrsBaseline;
}

/** The baseline that waits for signatures: what is signed, who has signed, and the reader's own word. */
export function SignSection({ engagementId, roles, baseline }: SignSectionProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { number, total, by, at, reason, hash, signatures } = baseline;
  const people = usePeople([by]);
  const own = signsAs(roles);
  const isDue = own !== undefined && signatures.every(({ side }) => side !== own.side);
  return (
    <section className={styles.toSign} aria-label={t('srs.sign.title', { number })}>
      <h3>{t('srs.sign.title', { number })}</h3>
      <p>
        {t('srs.sign.frozen', { count: total, person: people.name(by), moment: dates.moment(at) })}
        <Gap />
        <bdi>{reason}</bdi>
      </p>
      <p>
        <SrsLink to={`/srs?baseline=${String(number)}`}>{t('srs.sign.read', { number })}</SrsLink>
      </p>
      <Signatures signatures={signatures} />
      <p className={parts.note}>{t('srs.sign.hash', { hash })}</p>
      {isDue && <Sign {...{ engagementId, baseline }} role={own.role} side={own.side} />}
    </section>
  );
}

interface SignProps extends Pick<SignSectionProps, 'engagementId' | 'baseline'> {
  readonly role: EngagementRole;
  readonly side: 'vendor' | 'client';
}

/** Two clicks: the second one says what it means. */
function Sign({ engagementId, baseline: { number, hash, total }, role, side }: SignProps) {
  const { t } = useTranslation();
  const [isAsked, setIsAsked] = useState(false);
  const sign = useSignBaseline(engagementId);
  return (
    <>
      {sign.isError && <ErrorMessage failure={sign.error} />}
      {isAsked ? (
        <>
          <p>{t(`srs.sign.means.${side}`, { number, count: total, role: t(`role.${role}`) })}</p>
          <div className={parts.choices}>
            <Button
              appearance="primary"
              isLoading={sign.isPending}
              onClick={() => sign.mutate({ number, hash })}
            >
              {t('srs.sign.give', { number })}
            </Button>
            <Button appearance="subtle" onClick={() => setIsAsked(false)}>
              {t('act.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button appearance="primary" onClick={() => setIsAsked(true)}>
            {t('srs.sign.act')}
          </Button>
        </div>
      )}
    </>
  );
}
