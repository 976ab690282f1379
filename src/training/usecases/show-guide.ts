import type { RecordAccess } from '../../access/define-function';
import { mayDo } from '../../access/roles';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { handbookJobId } from '../../jobs/model/job-queue';
import type { GuidePage, GuideView, HandbookPlace, PageQuestion } from '../handbook/contract';
import { handbookReference } from '../handbook/records';
import {
  isOpenQuestion,
  knownVersion,
  problemOf,
  type Handbook,
  type HandbookPage,
} from '../model/handbook';
import { chapterRowKey, handbookRows, ROOT_ROW, trackRowKey } from '../model/handbook-rows';
import type { TrainingHead } from '../model/training-head';
import { track } from '../register/contract';
import { editTraining, type TrainingState } from './edit-training';
import { issueDue } from './issue-due';
import { myTraining } from './my-training';
import { handbookIn } from './read-handbook';
import { learnerIn, learnerReferences } from './read-learner';

/** The handbook as the caller reads it, and how far he is; one call, and another one where a certificate is due. */
export async function showGuide(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'ids'>,
  access: RecordAccess<Engagement>,
): Promise<GuideView> {
  const { engagement, caller } = access;
  const references = [
    handbookReference(engagement.id),
    ...learnerReferences(engagement.id, caller.accountId),
  ];
  return editTraining<GuideView>(deps, engagement.id, references, (state) => {
    const answer = guideView(access, state, handbookIn(state), deps.clock.now());
    const learner = learnerIn(state, caller.accountId);
    if (learner === undefined) return { answer };
    const { mine, operations } = issueDue(deps, engagement, learner);
    return { answer: { ...answer, mine }, operations };
  });
}

/** @param state Of the training, with what is stored of the caller. */
export function guideView(
  { engagement, caller, rights, roles }: RecordAccess<Engagement>,
  state: TrainingState,
  handbook: Handbook | undefined,
  now: number,
): GuideView {
  const { head } = state;
  const learner = learnerIn(state, caller.accountId);
  const pages = new Map(handbook?.pages.map((page) => [page.row, page]));
  const canWrite = mayDo('write', rights, roles);
  return {
    engagementId: engagement.id,
    clientName: engagement.draft.clientName,
    mine: learner === undefined ? { isLearner: false } : myTraining(learner, now),
    chapters: head.chapters
      .filter(({ isRetired }) => !isRetired)
      .map(({ chapterId, number, title, tracks, minutes, questions, hasEmergency }) => ({
        ...{ chapterId, number, title, tracks, minutes, questions, hasEmergency },
        ...pageIn(pages, chapterRowKey(chapterId)),
      })),
    ...(handbook === undefined ? {} : { handbook: placeOf(handbook, head, pages) }),
    questions: canWrite && handbook !== undefined ? questionsOf(handbook, head) : [],
    can: { write: canWrite, takePart: mayDo('takePart', rights, roles) },
  };
}

type Pages = ReadonlyMap<string, HandbookPage>;

function placeOf(handbook: Handbook, head: TrainingHead, pages: Pages): HandbookPlace {
  const { engagementId, space, language } = handbook;
  const root = pageIn(pages, ROOT_ROW).page;
  const isThere = (row: string) => pages.has(row) && pages.get(row)?.isGone !== true;
  return {
    ...{ space, language, jobId: handbookJobId(engagementId) },
    ...(root === undefined ? {} : { root }),
    tracks: Object.fromEntries(
      track.options.flatMap((one) => {
        const { page } = pageIn(pages, trackRowKey(one));
        return page === undefined ? [] : [[one, page]];
      }),
    ),
    missing: handbookRows(head.chapters).filter(({ row }) => !isThere(row)).length,
  };
}

function pageIn(pages: Pages, row: string): { readonly page?: GuidePage } {
  const page = pages.get(row);
  if (page === undefined) return {};
  const problem = problemOf(page);
  return { page: { path: page.path, ...(problem === undefined ? {} : { problem }) } };
}

/** Pages about which somebody has to decide; those of chapters that are retired are nobody's business any more. */
function questionsOf(handbook: Handbook, head: TrainingHead): readonly PageQuestion[] {
  const titles = new Map(
    handbookRows(head.chapters).map((row) => [
      row.row,
      row.kind === 'chapter' ? row.chapter.title : '',
    ]),
  );
  return handbook.pages.filter(isOpenQuestion).flatMap((page): readonly PageQuestion[] => {
    const title = titles.get(page.row);
    if (title === undefined) return [];
    const { row, path, changed } = page;
    const problem = problemOf(page);
    return [
      {
        ...{ row, title, path, version: knownVersion(page) },
        ...(changed === undefined
          ? {}
          : { changed: { at: changed.at, accountId: changed.accountId } }),
        ...(problem === undefined ? {} : { problem }),
      },
    ];
  });
}
