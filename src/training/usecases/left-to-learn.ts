import type { EngagementDeps } from '../../engagement/deps';
import type { StoredRecord } from '../../ports/record-store';
import { agendaOf, agendaPartOf, type AgendaItem } from '../model/session/agenda';
import { newTrainingHead } from '../model/training-head';
import { readTrainingHead, trainingHeadReference } from '../records';
import { agendaIn, agendaReference } from '../session-records';
import { myTraining } from './my-training';
import { learnerIn, learnerReferences } from './read-learner';

/** Engagements of which all that is needed fits into one call of 25 records. */
const AT_ONCE = 6;

/** What somebody has to learn in an engagement: how many chapters, which is next, and what sessions ask of him. */
export interface LeftToLearn {
  readonly left: number;
  /** Empty where nothing is left. */
  readonly next: string;
  readonly sessions: readonly AgendaItem[];
}

/**
 * What is left to learn for one person, by engagement; where he does not learn, or no more, it is absent. It is asked when he
 * looks, because a changed chapter and a day that passes write nothing into anybody's list. One call for six engagements.
 */
export async function leftToLearn(
  { records, clock }: Pick<EngagementDeps, 'records' | 'clock'>,
  accountId: string,
  engagementIds: readonly string[],
): Promise<ReadonlyMap<string, LeftToLearn>> {
  const groups = Array.from({ length: Math.ceil(engagementIds.length / AT_ONCE) }, (_, group) =>
    engagementIds.slice(group * AT_ONCE, (group + 1) * AT_ONCE),
  );
  const found = await Promise.all(
    groups.map((ids) =>
      records.getMany(
        ids.flatMap((id) => [
          trainingHeadReference(id),
          ...learnerReferences(id, accountId),
          agendaReference(id, agendaPartOf(accountId)),
        ]),
      ),
    ),
  );
  const all = new Map(found.flatMap((part) => [...part]));
  return new Map(
    engagementIds.flatMap((id) => {
      const left = leftIn(all, id, accountId, clock.now());
      return left === undefined ? [] : [[id, left] as const];
    }),
  );
}

function leftIn(
  found: ReadonlyMap<string, StoredRecord>,
  engagementId: string,
  accountId: string,
  now: number,
): LeftToLearn | undefined {
  const at = ({ entity, key }: { readonly entity: string; readonly key: string }) =>
    found.get(`${entity}/${key}`);
  const stored = at(trainingHeadReference(engagementId));
  const head = stored === undefined ? newTrainingHead(engagementId) : readTrainingHead(stored);
  const state = learnerIn({ head, at }, accountId);
  if (state === undefined) return undefined;
  const { chapters, done, total } = myTraining(state, now);
  const next = chapters.find(({ standing }) => standing !== 'done');
  const part = agendaPartOf(accountId);
  const agenda = agendaIn(at(agendaReference(engagementId, part)), engagementId, part);
  const sessions = agendaOf(agenda, accountId, now);
  return { left: total - done, next: next?.title ?? '', sessions };
}
