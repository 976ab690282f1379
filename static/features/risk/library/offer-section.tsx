import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import type { ProposalView } from '../../../../src/risk/library/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { useRiskLibrary } from '../use-register';
import { OfferDialog } from './offer-dialog';
import { WithdrawAct } from './withdraw-act';

interface OfferSectionProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
  readonly risk: RiskView;
  readonly model: ScoringModel;
}

/** Where an own risk stands with the library, and the way to offer it; those from the library have none. */
export function OfferSection({ engagementId, canWrite, risk, model }: OfferSectionProps) {
  const { t } = useTranslation();
  const library = useRiskLibrary(engagementId).data;
  const [isOffering, setIsOffering] = useState(false);
  const proposal = library?.proposals.find(({ riskId }) => riskId === risk.riskId);
  const isOver = proposal?.state !== 'waiting' && proposal?.state !== 'approved';
  const canOffer = canWrite && isOver;
  if (library === undefined || risk.libraryKey !== undefined) return null;
  if (proposal === undefined && !canOffer) return null;
  return (
    <section className={parts.part} aria-label={t('risk.offer.section')}>
      <h3>{t('risk.offer.section')}</h3>
      {proposal === undefined ? (
        <p className={parts.note}>{t('risk.offer.none')}</p>
      ) : (
        <Standing proposal={proposal} />
      )}
      {proposal?.canWithdraw === true && (
        <WithdrawAct {...{ engagementId, event: risk.event }} proposalId={proposal.proposalId} />
      )}
      {canOffer && (
        <div>
          <Button onClick={() => setIsOffering(true)}>{t('risk.offer.open')}</Button>
        </div>
      )}
      {isOffering && (
        <OfferDialog
          {...{ engagementId, risk, model, language: library.language }}
          onClose={() => setIsOffering(false)}
        />
      )}
    </section>
  );
}

function Standing({
  proposal: { state, by, judged, retired },
}: {
  readonly proposal: ProposalView;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { accountId, at } = retired ?? judged ?? by;
  const people = usePeople([accountId]);
  const person = people.name(accountId);
  const reason = judged?.reason ?? '';
  const key = retired === undefined ? state : 'takenOut';
  return <p>{t(`risk.offer.${key}`, { person, at: dates.moment(at), reason })}</p>;
}
