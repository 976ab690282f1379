import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import { canonical } from '../../signoff/model/content-hash';
import { nextEntry } from '../../signoff/model/journal';
import { journalRecord } from '../../signoff/records';
import { wakeChanges } from '../../change/usecases/wake-changes';
import { wakeSrs } from '../../srs/usecases/wake-srs';
import type { EngagementDraft, EngagementSettings } from '../contract';
import type { EngagementDeps } from '../deps';
import { accountsOf, peopleProblems } from '../model/draft-rules';
import type { Engagement } from '../model/engagement';
import { engagementRecord, engagementReference, readEngagement } from '../records';
import { settingsOf } from './get-settings';
import { mendStart } from './open-engagement';

/**
 * Replaces who holds which role. The same change by the same person, sent again because no answer came, is
 * answered as the first one would have been.
 * @throws AppError CONFLICT when somebody changed the engagement since the editor read it; INVALID naming
 *   the role that is wrong.
 */
export async function assignRoles(
  deps: EngagementDeps,
  access: RecordAccess<Engagement>,
  seenVersion: number,
  people: EngagementDraft['people'],
): Promise<EngagementSettings> {
  const { engagement, caller } = access;
  if (engagement.version === 1) {
    // A start that died after its claim: version 1 must become the one that has a job.
    await mendStart(deps, engagement);
    throw changedMeanwhile(engagement);
  }
  const wanted = { accountId: caller.accountId, seenVersion, people };
  if (engagement.version !== seenVersion) return settingsOf(doneAlready(engagement, wanted));
  const knownAccounts = await deps.people.known(accountsOf(people));
  const problem = peopleProblems({ people }, { knownAccounts })[0];
  if (problem !== undefined) {
    throw new AppError({ code: 'INVALID', field: problem.field, key: problem.key });
  }
  const by = { accountId: caller.accountId, at: deps.clock.now() };
  const entry = nextEntry(engagement.journal, {
    engagementId: engagement.id,
    type: 'rolesAssigned',
    ...by,
    content: { people },
  });
  const changed: Engagement = {
    ...engagement,
    version: engagement.version + 1,
    draft: { ...engagement.draft, people },
    changed: { ...by, seenVersion },
    journal: { sequence: entry.sequence, hash: entry.hash },
  };
  const [isStored] = await Promise.all([
    deps.records.transact([
      { type: 'set', record: engagementRecord(changed), ifVersion: seenVersion },
      { type: 'set', record: journalRecord(entry) },
    ]),
    // Whom open requests and a baseline in sign-off wait for follows from the roles.
    wakeChanges(deps, { engagementId: engagement.id, isLook: true }),
    wakeSrs(deps, { engagementId: engagement.id }),
  ]);
  if (!isStored) return settingsOf(doneAlready(await storedNow(deps, engagement), wanted));
  return settingsOf(changed);
}

interface Wanted {
  readonly accountId: string;
  readonly seenVersion: number;
  readonly people: EngagementDraft['people'];
}

/**
 * The engagement in which the very change is stored: the caller's, on the version that he saw.
 * @throws AppError CONFLICT when what is stored is somebody's other change.
 */
function doneAlready(stored: Engagement, wanted: Wanted): Engagement {
  const { changed, draft } = stored;
  const isOwn =
    changed.accountId === wanted.accountId && changed.seenVersion === wanted.seenVersion;
  if (isOwn && canonical(draft.people) === canonical(wanted.people)) return stored;
  throw changedMeanwhile(stored);
}

/** Somebody was quicker between reading and writing; his name is in what he wrote. */
async function storedNow(deps: EngagementDeps, engagement: Engagement): Promise<Engagement> {
  const record = await deps.records.get(engagementReference(engagement.id));
  return record === undefined ? engagement : readEngagement(record);
}

function changedMeanwhile({ changed: { accountId, at } }: Engagement): AppError {
  return new AppError({ code: 'CONFLICT', key: 'changedMeanwhile', params: { accountId, at } });
}
