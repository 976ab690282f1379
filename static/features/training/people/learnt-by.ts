import type { PersonRow } from '../../../../src/training/people/contract';
import { readLearners } from './import/import-learners';

/** What somebody learns, as the team has entered it. */
export type Learnt = Pick<PersonRow, 'version' | 'department' | 'tracks' | 'isSeedTrainer'>;

/** Taken out, he is in no list, and may be entered anew. */
const NOT_HERE: Learnt = { version: 0, department: '', tracks: [], isSeedTrainer: false };

/** What somebody learns now. */
export async function learntBy(engagementId: string, accountId: string): Promise<Learnt> {
  return (await readLearners(engagementId)).get(accountId) ?? NOT_HERE;
}
