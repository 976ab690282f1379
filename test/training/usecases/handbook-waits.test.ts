import { engagementRecord } from '../../../src/engagement/records';
import { runFunction } from '../../../src/entry/run-function';
import { storedEngagement } from '../../support/srs/memory-srs';
import { ADMINISTRATOR } from '../../support/memory/memory-deps';
import {
  aMemoryTraining,
  CHAPTER,
  type MemoryTraining,
} from '../../support/training/a-memory-training';
import { handbookActs } from '../../support/training/handbook-acts';

let training: MemoryTraining;
beforeEach(async () => {
  training = await aMemoryTraining();
});

const { pageOf, made, edit, look, decide } = handbookActs(() => training);

/** How many pages are to be decided about, as it stands in somebody's list of what waits for him. */
async function waits(accountId: string) {
  const caller = { accountId, locale: 'en-US' };
  const answer = await runFunction(training.deps, 'waiting.list', caller, {});
  return answer.ok
    ? JSON.stringify(answer.value).match(/"handbook","recordId":"handbook","number":\d+/g)
    : answer.error;
}
const ONE_WAITS = ['"handbook","recordId":"handbook","number":1'];

test('a page that is made again waits for nobody any more', async () => {
  await made();
  training.deps.confluence.pages.delete(pageOf(CHAPTER.title).pageId);
  await look();
  expect(await waits(ADMINISTRATOR)).toEqual(ONE_WAITS);
  await made();
  expect(await waits(ADMINISTRATOR)).toBeNull();
});

test('what is to be decided about pages waits for the leads, as they are, until it is decided', async () => {
  await made();
  await look();
  expect(await waits(ADMINISTRATOR)).toBeNull();
  edit('Other words');
  await look();
  await look();
  expect(await waits(ADMINISTRATOR)).toEqual(ONE_WAITS);
  const engagement = await storedEngagement(training);
  const people = { ...engagement.draft.people, lead: ['lin'] };
  const { version } = engagement;
  const record = engagementRecord({
    ...engagement,
    version: version + 1,
    draft: { ...engagement.draft, people },
  });
  await training.deps.records.transact([{ type: 'set', record, ifVersion: version }]);
  await look();
  expect([await waits(ADMINISTRATOR), await waits('lin')]).toEqual([null, ONE_WAITS]);
  expect(await decide(2, false)).toMatchObject({ ok: true });
  expect(await waits('lin')).toBeNull();
});
