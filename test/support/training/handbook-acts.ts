import type { JobProgress } from '../../../src/jobs/contract';
import type { GuideView } from '../../../src/training/handbook/contract';
import { makeHandbook } from '../../../src/training/usecases/make-handbook';
import { workOnHandbook } from '../../../src/training/usecases/work-on-handbook';
import { CHAPTER, type MemoryTraining } from './a-memory-training';

/** What is asked for when a handbook is made. */
export const ASKED = { spaceId: '7', language: 'en' };
/** The page of the chapter. */
export const ROW = `chapter-${CHAPTER.chapterId}`;

/** What people do with the handbook of a training in memory, and what becomes of it. */
export function handbookActs(training: () => MemoryTraining) {
  const jobId = () => `handbook-${training().engagementId}`;
  const build = (more: object = {}, by?: string) =>
    training().ask('training.buildHandbook', { ...ASKED, ...more }, by);
  const progress = () => training().get<JobProgress>('job.progress', { jobId: jobId() });
  const guide = (by?: string) => training().get<GuideView>('training.guide', {}, by);
  const titles = ({ deps } = training()) =>
    [...deps.confluence.pages.values()].map(({ title }) => title);
  const pageOf = (title: string) => {
    const found = [...training().deps.confluence.pages.values()].find(
      (page) => page.title === title,
    );
    if (found === undefined) throw new Error(`There is no page ${title}.`);
    return found;
  };

  async function made(): Promise<void> {
    expect(await build()).toMatchObject({ ok: true });
    await makeHandbook(training().deps, jobId());
  }

  function edit(words: string): void {
    const { pages } = training().deps.confluence;
    const page = pageOf(CHAPTER.title);
    const document = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    };
    pages.set(page.pageId, { ...page, version: page.version + 1, document });
  }
  const look = () =>
    workOnHandbook(training().deps, { engagementId: training().engagementId, isLook: true });
  const decide = (version: number, isMaterial: boolean, by?: string) =>
    training().ask('training.settlePage', { row: ROW, version, isMaterial }, by);

  return { jobId, build, progress, guide, titles, pageOf, made, edit, look, decide };
}
