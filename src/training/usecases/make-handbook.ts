import type { EngagementDeps } from '../../engagement/deps';
import { engagementReference, readEngagement } from '../../engagement/records';
import type { Engagement } from '../../engagement/model/engagement';
import type { JobFailure } from '../../jobs/model/job';
import { save, stopInTime, takeJob, workOn, type JobWork } from '../../jobs/usecases/worker';
import type { ReadPage } from '../../ports/page-store';
import { exportTexts } from '../../srs/export/export-texts';
import { textSign } from '../../srs/model/issue-text';
import { documentLines } from '../../thread/model/document-lines';
import { handbookRecord, handbookReference, pageRecord, readHandbook } from '../handbook/records';
import type { Handbook, HandbookPage } from '../model/handbook';
import { handbookPhases, phaseOfRow } from '../model/handbook-job';
import { handbookRows, type HandbookRow } from '../model/handbook-rows';
import type { ChapterRow } from '../chapter/contract';
import { adoptTemplate } from './adopt-template';
import { readTraining } from './edit-training';
import { listForLeads } from './list-for-leads';
import { makePage } from './make-page';
import { writtenRow, titleOfRow } from './written-row';

type Deps = Pick<
  EngagementDeps,
  'records' | 'queue' | 'clock' | 'log' | 'ids' | 'pages' | 'templates'
>;

interface Making extends JobWork {
  readonly deps: Deps;
  readonly engagement: Engagement;
  handbook: Handbook;
}

/**
 * Works on the job of a handbook for a while: page by page, each recorded with the job in one transaction. Every step may be
 * the last one that this process lives to see: whoever comes next finds what was made and not recorded by its mark, and
 * nothing is made twice.
 */
export async function makeHandbook(deps: Deps, jobId: string): Promise<void> {
  const work = await takeMaking(deps, jobId);
  if (work !== undefined) await workOn(work, makeAll);
}

async function takeMaking(deps: Deps, jobId: string): Promise<Making | undefined> {
  const startedAt = deps.clock.now();
  const job = await takeJob(deps, jobId);
  if (job === undefined) return undefined;
  const [engagementAt, handbookAt] = [
    engagementReference(job.engagementId),
    handbookReference(job.engagementId),
  ];
  const found = await deps.records.getMany([engagementAt, handbookAt]);
  const engagement = found.get(`${engagementAt.entity}/${engagementAt.key}`);
  const handbook = found.get(`${handbookAt.entity}/${handbookAt.key}`);
  if (engagement === undefined || handbook === undefined) return undefined;
  return {
    ...{ deps, startedAt, job },
    engagement: readEngagement(engagement),
    handbook: readHandbook(handbook),
  };
}

async function makeAll(work: Making): Promise<void> {
  const { deps, engagement, handbook } = work;
  await adoptTemplate(deps, engagement, { ...handbook.built, language: handbook.language });
  const { head } = await readTraining(deps, engagement.id, []);
  const rows = handbookRows(head.chapters);
  const { text } = exportTexts(handbook.language);
  const nameOf = (row: HandbookRow) => titleOfRow(row, engagement, text);
  const phases = handbookPhases(rows, nameOf);
  const seen = await deps.pages.see(handbook.pages.map(({ pageId }) => pageId));
  const isThere = ({ pageId }: HandbookPage): boolean => seen.has(pageId);
  for (const [index, row] of rows.entries()) {
    const known = work.handbook.pages.find((page) => page.row === row.row);
    const isMade = known !== undefined && (isThere(known) || isOfThisRun(known, handbook));
    const isTried = work.job.failures.some(({ itemKey }) => itemKey === row.row);
    if (isMade || isTried) continue;
    await stopInTime(work);
    const { chapters } = head;
    await makeRow(work, row, { phases, chapters, recorded: index + 1, name: nameOf(row) });
  }
  await save(work, { phases, recorded: rows.length });
  await save(work, { state: 'finished', lease: undefined });
}

/** Made by this worker: it was not there when it looked. */
function isOfThisRun({ row, pageId }: HandbookPage, before: Handbook): boolean {
  return !before.pages.some((page) => page.row === row && page.pageId === pageId);
}

interface Step {
  readonly chapters: readonly ChapterRow[];
  readonly phases: ReturnType<typeof handbookPhases>;
  readonly recorded: number;
  readonly name: string;
}

async function makeRow(work: Making, row: HandbookRow, step: Step): Promise<void> {
  const { deps, engagement, handbook, job } = work;
  const { phases, recorded, name } = step;
  const failed = (key: string, params?: JobFailure['params']) =>
    save(work, {
      ...{ phases, recorded, needsSearch: false },
      failures: [
        ...job.failures,
        { itemKey: row.row, phaseKey: phaseOfRow(row), name, key, params },
      ],
    });
  const parent =
    row.kind === 'root' ? undefined : handbook.pages.find((page) => page.row === row.parent);
  if (row.kind !== 'root' && parent === undefined) {
    await failed('handbookParentMissing');
    return;
  }
  const written = await writtenRow(deps, engagement, handbook.language, row);
  const made = await makePage(
    deps.pages,
    {
      ...written,
      spaceId: handbook.space.spaceId,
      ...(parent === undefined ? {} : { parentId: parent.pageId }),
    },
    job.needsSearch,
  );
  if (!made.ok) {
    await failed(made.key, made.params);
    return;
  }
  const after = withMade(handbook, row.row, made.page);
  const now = deps.clock.now();
  // A page that was gone asks no more once it is made again, nor whoever has that in his list.
  const { handbook: next, operations } = listForLeads(engagement, after, step.chapters, now);
  await save(work, { phases, recorded, needsSearch: false }, [
    { type: 'set', record: handbookRecord(next), ifVersion: handbook.version },
    { type: 'set', record: pageRecord(made.page.pageId, engagement.id, row.row) },
    ...operations,
  ]);
  work.handbook = next;
}

function withMade(
  handbook: Handbook,
  row: string,
  { pageId, path, spaceId, parentId, version, document }: ReadPage,
): Handbook {
  const page: HandbookPage = {
    ...{ row, pageId, path, place: { spaceId, parentId } },
    settled: { version, sign: textSign(documentLines(document)) },
  };
  const others = handbook.pages.filter((one) => one.row !== row);
  return { ...handbook, version: handbook.version + 1, pages: [...others, page] };
}
