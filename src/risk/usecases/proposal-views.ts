import type { RecordAccess } from '../../access/define-function';
import { mayDo } from '../../access/roles';
import type { Engagement } from '../../engagement/model/engagement';
import type { OfferedRisk, ProposalView } from '../library/contract';
import { level } from '../rating/contract';
import type { OwnShelf } from '../model/own-risks';
import { isStanding, type Proposal } from '../model/proposals';

/** A proposal as it is shown, and whether whoever asks may judge it. */
export function proposalView(
  proposal: Proposal,
  { caller, rights, roles }: RecordAccess<Engagement>,
  shelf: OwnShelf,
): ProposalView {
  const { proposalId, riskId, state, by, risk, judged } = proposal;
  const offered = risk && offeredOf(risk);
  const gone = shelf.retired.find(({ number }) => number === proposal.number);
  const isMine = by.accountId === caller.accountId;
  return {
    proposalId,
    riskId,
    state: state === 'approved' && !isStanding(proposal, shelf) ? 'retired' : state,
    by,
    ...(offered === undefined ? {} : { offered }),
    ...(judged === undefined ? {} : { judged: withoutAbsent(judged) }),
    ...(gone === undefined ? {} : { retired: gone.by }),
    isMine,
    canWithdraw: state === 'waiting' && isMine && mayDo('write', rights, roles),
    canJudge: state === 'waiting' && !isMine && mayDo('configure', rights, roles),
  };
}

function withoutAbsent({ accountId, at, reason }: NonNullable<Proposal['judged']>) {
  return { accountId, at, ...(reason === undefined ? {} : { reason }) };
}

function offeredOf(risk: NonNullable<Proposal['risk']>): OfferedRisk | undefined {
  const { language, category } = risk;
  const texts = risk.texts[language];
  if (texts === undefined) return undefined;
  const otherTexts = risk.texts[language === 'en' ? 'zh' : 'en'];
  return {
    texts,
    ...(otherTexts === undefined ? {} : { otherTexts }),
    category,
    probability: level.parse(risk.probability),
    impact: level.parse(risk.impact),
  };
}
