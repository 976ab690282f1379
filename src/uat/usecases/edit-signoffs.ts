import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { engagementRecord } from '../../engagement/records';
import { storedBytes } from '../../plan/model/stored-bytes';
import type { RecordOperation } from '../../ports/record-store';
import { nextEntry, type JournalEntry } from '../../signoff/model/journal';
import { journalRecord } from '../../signoff/records';
import { MOST_PART_BYTES } from '../case-records';
import { uatFigures } from '../model/module-exits';
import { signoffsRecord, type Signoffs } from '../signoff/records';
import { listSigners } from './list-signers';
import { exitFacts, readExitState, type ExitState } from './read-exit-state';

/** Others sign other modules now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 12;

type Deps = Pick<EngagementDeps, 'records' | 'clock'>;
type Content = Pick<Signoffs, 'current' | 'past' | 'waivers' | 'dispositions'>;

/** A decision for the journal, and what is stored with it once its place in the journal is known. */
export interface SignoffsEdit {
  readonly type: Extract<JournalEntry['type'], `uat${string}`>;
  readonly accountId: string;
  readonly content: JournalEntry['content'];
  readonly after: (sequence: number, at: number) => Partial<Content>;
}

/**
 * Reads, lets a decision be made on it, and stores it with its entry in the journal and with what waits for whom, in one
 * transaction. Each binds the version of the engagement, so a role that is taken away meanwhile counts, and so does
 * another decision.
 * @param decide Pure. Undefined: there is nothing to do. It throws what it refuses.
 * @throws AppError UNAVAILABLE when others wrote each time; LIMIT for more than a record holds.
 */
export async function editSignoffs(
  deps: Deps,
  engagement: Engagement,
  decide: (state: ExitState) => SignoffsEdit | undefined,
): Promise<ExitState> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const state = await readExitState(deps, engagement);
    const edit = decide(state);
    if (edit === undefined) return state;
    const { after, operations } = writesOf(state, edit, deps.clock.now());
    if (await deps.records.transact(operations)) return after;
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}

function writesOf(
  state: ExitState,
  { type, accountId, content, after }: SignoffsEdit,
  at: number,
): { readonly after: ExitState; readonly operations: readonly RecordOperation[] } {
  const { engagement, signoffs } = state;
  const entry = nextEntry(engagement.journal, {
    engagementId: engagement.id,
    type,
    at,
    accountId,
    content,
  });
  const decided: ExitState = {
    ...state,
    engagement: {
      ...engagement,
      version: engagement.version + 1,
      journal: { sequence: entry.sequence, hash: entry.hash },
    },
    signoffs: { ...signoffs, ...after(entry.sequence, at), version: signoffs.version + 1 },
  };
  const { listed, operations } = listSigners(decided, at);
  const figures = { ...uatFigures(exitFacts(decided)), at };
  const next: ExitState = { ...decided, signoffs: { ...decided.signoffs, listed, figures } };
  return {
    after: next,
    operations: [
      {
        type: 'set',
        record: engagementRecord(next.engagement),
        ifVersion: engagement.version,
      },
      { type: 'set', record: journalRecord(entry) },
      signoffsOperation(signoffs, next.signoffs),
      ...operations,
    ],
  };
}

/** @throws AppError LIMIT for more than a record holds. */
export function signoffsOperation(before: Signoffs, after: Signoffs): RecordOperation {
  const record = signoffsRecord(after);
  if (storedBytes(record.value) > MOST_PART_BYTES) {
    throw new AppError({ code: 'LIMIT', key: 'signoffsTooLarge' });
  }
  const { version } = before;
  return { type: 'set', record, ...(version === 0 ? {} : { ifVersion: version }) };
}
