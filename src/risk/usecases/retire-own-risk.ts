import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { OwnRetired } from '../library/contract';
import { readShelf, shelfRecord, shelfReference } from '../library-records';
import { ownNumber, retired } from '../model/own-risks';
import { tryAgain } from './try-again';

/**
 * Takes an own risk out of the library of the site: nobody is offered it any more, registers that adopted it keep it, and
 * its number is not given again. What is gone already is answered alike, whoever did that.
 * @throws AppError NOT_FOUND for one that the library never had.
 */
export async function retireOwnRisk(
  { records, clock }: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement: { draft }, caller }: RecordAccess<Engagement>,
  key: string,
): Promise<OwnRetired> {
  const number = ownNumber(key);
  const by = { accountId: caller.accountId, at: clock.now() };
  return tryAgain(async () => {
    const shelf = readShelf(await records.get(shelfReference(draft.templateKey)));
    if (number > shelf.last) throw new AppError({ code: 'NOT_FOUND', key: 'ownRiskUnknown' });
    const after = retired(shelf, number, by);
    if (after === undefined) return { key };
    const record = shelfRecord(draft.templateKey, after);
    const ifVersion = shelf.version;
    return (await records.transact([{ type: 'set', record, ifVersion }])) ? { key } : undefined;
  });
}
