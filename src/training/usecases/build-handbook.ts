import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { wakeWorker } from '../../jobs/usecases/wake-worker';
import type { Job } from '../../jobs/model/job';
import { handbookJobId } from '../../jobs/model/job-queue';
import { jobRecord, jobReference, readJob } from '../../jobs/records';
import type { PageSpace } from '../../ports/page-store';
import { exportTexts } from '../../srs/export/export-texts';
import { handbookRecord, handbookReference } from '../handbook/records';
import type { Handbook } from '../model/handbook';
import { ROOT_ROW } from '../model/handbook-rows';
import { editTraining, setOperation } from './edit-training';
import { handbookIn } from './read-handbook';

interface Wanted {
  readonly spaceId: string;
  readonly language: 'en' | 'zh';
}

/**
 * Has the pages of the handbook made that are missing, by a job that survives whoever does it; asked again while it works,
 * or because no answer came, it is answered as the first time. Whoever asks must be allowed to write in the space: the job
 * acts as the app, which Forge lets no job do otherwise.
 * @throws AppError NOT_FOUND for a space that he may not see; FORBIDDEN for one where he may not write; CONFLICT with who
 *   and when where the handbook is in another space, or is being made otherwise.
 */
export async function buildHandbook(
  deps: Pick<EngagementDeps, 'records' | 'pages' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  wanted: Wanted,
): Promise<{ readonly jobId: string }> {
  const { engagement, caller } = access;
  const jobId = handbookJobId(engagement.id);
  const { key, name } = allowed(await deps.pages.spaceOfCaller(wanted.spaceId));
  const space = { spaceId: wanted.spaceId, key, name };
  const by = { accountId: caller.accountId, at: deps.clock.now() };
  const jobAt = jobReference(jobId);
  const references = [handbookReference(engagement.id), jobAt];
  const isNew = await editTraining(deps, engagement.id, references, (state) => {
    const handbook = handbookIn(state);
    const stored = state.at(jobAt);
    const before = stored && readJob(stored);
    const isWorking = before !== undefined && isUnderWay(before);
    if (handbook !== undefined) requireFit(handbook, isWorking, wanted);
    if (isWorking) return { answer: false };
    const next: Handbook = {
      // Who has something of it in his list stays known: only so it leaves it again.
      ...(handbook ?? { engagementId: engagement.id, pages: [] }),
      ...{ version: (handbook?.version ?? 0) + 1, space, language: wanted.language, built: by },
    };
    return {
      answer: true,
      // Records that are new are protected by the version of the head.
      head: {},
      operations: [
        setOperation(handbookRecord(next), handbook?.version ?? 0),
        setOperation(jobRecord(newJob(engagement, before, next)), before?.version ?? 0),
      ],
    };
  });
  if (isNew) await wakeWorker(deps, { jobId });
  return { jobId };
}

function allowed(space: PageSpace | undefined): PageSpace {
  if (space === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'spaceUnknown' });
  if (!space.mayWrite) {
    throw new AppError({ code: 'FORBIDDEN', key: 'spaceNotYours', params: { space: space.name } });
  }
  return space;
}

function isUnderWay({ state }: Job): boolean {
  return state === 'queued' || state === 'running' || state === 'linking';
}

/** A handbook stays in its space and language as long as there is a page of it. */
function requireFit(
  { space, language, built, pages }: Handbook,
  isWorking: boolean,
  wanted: Wanted,
): void {
  if (space.spaceId === wanted.spaceId && language === wanted.language) return;
  if (!isWorking && pages.every(({ isGone }) => isGone === true)) return;
  throw new AppError({
    code: 'CONFLICT',
    key: space.spaceId === wanted.spaceId ? 'handbookLanguage' : 'handbookElsewhere',
    params: { space: space.name, ...built },
  });
}

function newJob(engagement: Engagement, before: Job | undefined, handbook: Handbook): Job {
  const { language, built } = handbook;
  return {
    id: handbookJobId(engagement.id),
    version: (before?.version ?? 0) + 1,
    engagementId: engagement.id,
    projectId: engagement.projectId,
    state: 'queued',
    recorded: 0,
    // Its worker knows the rest.
    phases: [{ key: ROOT_ROW, name: exportTexts(language).text('training.page.title'), total: 1 }],
    failures: [],
    linked: 0,
    // A call of the worker before may still be on its way.
    lease: before?.state === 'cancelled' ? before.lease : undefined,
    // What an earlier job made and did not live to record is found by its mark.
    needsSearch: before !== undefined,
    attempts: 0,
    startedBy: built.accountId,
    startedAt: built.at,
    touchedAt: built.at,
  };
}
