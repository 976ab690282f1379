import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { Template } from '../../templates/template';
import type { LibraryTexts, OfferedRisk, ProposalView } from '../library/contract';
import { proposalsRecord } from '../library-records';
import { fieldNaming, proposed, standing, type Proposal } from '../model/proposals';
import type { Risk } from '../model/risk';
import { readRisk, riskReference } from '../records';

import { proposalView } from './proposal-views';
import { readOwnLibrary } from './read-own-library';
import { tryAgain } from './try-again';

interface Asked {
  readonly proposalId: string;
  readonly riskId: string;
  readonly offered: OfferedRisk;
}

/**
 * Proposes a risk of the register for the library of the site. The same one, sent again by the same person because no
 * answer came, is answered as it stands.
 * @throws AppError NOT_FOUND for a risk that there is not; INVALID naming the field, also of a text that names the
 *   client; CONFLICT when it was proposed already, with who and when; LIMIT when too many wait.
 */
export async function proposeRisk(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'templates'>,
  access: RecordAccess<Engagement>,
  asked: Asked,
): Promise<ProposalView> {
  const { engagement, caller } = access;
  const { riskId, proposalId, offered } = asked;
  checkNames(engagement.draft.clientName, offered);
  const template = await deps.templates.load(engagement.draft.templateKey);
  const by = { accountId: caller.accountId, at: deps.clock.now() };
  const riskAt = riskReference(engagement.id, riskId);
  return tryAgain(async () => {
    const { list, shelf, found } = await readOwnLibrary(deps.records, engagement, [riskAt]);
    const risk = found.get(`${riskAt.entity}/${riskAt.key}`);
    if (risk === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'riskUnknown' });
    const wanted: Proposal = {
      proposalId,
      riskId,
      state: 'waiting',
      by,
      risk: shelfRisk(readRisk(risk), offered, engagement.draft.language, template),
    };
    const known = list.proposals.find((one) => one.proposalId === proposalId);
    if (known !== undefined && isSame(known, wanted)) return proposalView(known, access, shelf);
    const other = known ?? standing(list, riskId, shelf);
    if (other !== undefined) throw offeredAlready(other);
    const seen = Math.max(1, list.version);
    const next = proposed({ ...list, version: seen }, wanted, shelf);
    if (next === undefined) throw new AppError({ code: 'LIMIT', key: 'tooManyProposals' });
    const first = proposalsRecord(engagement.id, { version: 1, proposals: [] });
    if (list.version === 0 && !(await deps.records.create(first))) return undefined;
    const record = proposalsRecord(engagement.id, next);
    const isStored = await deps.records.transact([{ type: 'set', record, ifVersion: seen }]);
    return isStored ? proposalView(wanted, access, shelf) : undefined;
  });
}

/** @throws AppError INVALID for a text that names the client. */
function checkNames(clientName: string, { texts, otherTexts }: OfferedRisk): void {
  for (const [part, written] of Object.entries({ texts, otherTexts })) {
    const field = written && fieldNaming(clientName, { ...written });
    if (field !== undefined) throw invalid(`offered.${part}.${field}`, 'clientNamed');
  }
}

/** What would stand in the library: nothing of it says whose it was. */
function shelfRisk(
  { kind, phaseId, libraryKey }: Risk,
  { texts, otherTexts, category, probability, impact }: OfferedRisk,
  language: 'en' | 'zh',
  { phases }: Template,
): NonNullable<Proposal['risk']> {
  if (libraryKey !== undefined) throw invalid('riskId', 'riskFromLibrary');
  const isPhase = phases.some(({ key }) => key === phaseId);
  const [en, zh]: readonly (LibraryTexts | undefined)[] =
    language === 'en' ? [texts, otherTexts] : [otherTexts, texts];
  return {
    kind,
    ...(isPhase ? { phase: phaseId } : {}),
    category,
    probability,
    impact,
    language,
    texts: { ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) },
  };
}

/** Whether it is the very proposal, sent again; once it was judged, its texts are kept no more. */
function isSame(known: Proposal, wanted: Proposal): boolean {
  return (
    known.by.accountId === wanted.by.accountId &&
    known.riskId === wanted.riskId &&
    (known.risk === undefined || JSON.stringify(known.risk) === JSON.stringify(wanted.risk))
  );
}

function offeredAlready({ by: { accountId, at } }: Proposal): AppError {
  return new AppError({ code: 'CONFLICT', key: 'riskOffered', params: { accountId, at } });
}
