import type { JobProgress } from '../../../src/jobs/contract';
import { makeHandbook } from '../../../src/training/usecases/make-handbook';
import { aMemoryTraining, type MemoryTraining } from '../../support/training/a-memory-training';

const TITLE = 'Training handbook: Northwind Engineering';

let training: MemoryTraining;
beforeEach(async () => {
  training = await aMemoryTraining();
});

const jobId = () => `handbook-${training.engagementId}`;
const build = () => training.get('training.buildHandbook', { spaceId: '7', language: 'en' });
const progress = () => training.get<JobProgress>('job.progress', { jobId: jobId() });

test('a page that another engagement has made under the same title stays its own', async () => {
  const { pages } = training.deps.confluence;
  const theirs = {
    ...{ pageId: '1', spaceId: '7', title: TITLE, version: 1, path: '/wiki/1' },
    document: { type: 'doc', content: [] },
    mark: { engagement: 'another', row: 'root' },
  };
  pages.set('1', theirs);
  await build();
  await makeHandbook(training.deps, jobId());
  expect(pages.get('1')).toEqual(theirs);
  expect(await progress()).toMatchObject({ state: 'done', failures: [] });
  const roots = [...pages.values()].filter(({ mark }) => mark?.row === 'root');
  expect(roots.map(({ mark }) => mark?.engagement)).toEqual(['another', training.engagementId]);
});

test('asked again while it is being made, nothing begins anew', async () => {
  await build();
  const { confluence } = training.deps;
  let made = 0;
  confluence.beforeWrite = (call) => {
    if (call === 'create') made += 1;
    if (made > 1) throw new Error('Confluence is away');
  };
  await makeHandbook(training.deps, jobId());
  const before = await progress();
  expect(before).toMatchObject({ done: 1, total: 3 });
  await build();
  expect(await progress()).toEqual(before);
});
