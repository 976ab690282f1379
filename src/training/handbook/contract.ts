import * as z from 'zod/mini';
import { chapterId, type ChapterRow, type Emergency } from '../chapter/contract';
import type { MyTraining } from '../contract';
import { track, type Track } from '../register/contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
const spaceId = z.lazy(() => z.string().check(z.regex(/^\d{1,19}$/)));
const rowKey = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,80}$/)));

export const handbookPayloads = {
  /** The handbook as somebody reads it: its chapters with their pages, and how far he is. */
  'training.guide': z.lazy(() => z.strictObject({ engagementId })),
  /** What its chapters say, for who looks for a word, a question or what to do in an emergency. */
  'training.guideTexts': z.lazy(() => z.strictObject({ engagementId })),
  /** Has the pages made that are missing; the same, sent again, is answered as the first time. */
  'training.buildHandbook': z.lazy(() =>
    z.strictObject({ engagementId, spaceId, language: z.enum(['en', 'zh']) }),
  ),
  /** Whether what somebody changed in a page has to be learnt again; `version` is that of the page which he saw. */
  'training.settlePage': z.lazy(() =>
    z.strictObject({
      engagementId,
      row: rowKey,
      version: z.int().check(z.minimum(1)),
      isMaterial: z.boolean(),
    }),
  ),
} as const;

export interface HandbookResults {
  'training.guide': GuideView;
  'training.guideTexts': GuideTexts;
  'training.buildHandbook': { readonly jobId: string };
  'training.settlePage': GuideView;
}

/** What a macro of the handbook shows; empty texts where nothing was chosen. */
const configShape = z.object({
  engagementId: z.catch(z.string(), ''),
  /** The contents of one track, for whoever reads. */
  track: z.catch(z.union([track, z.literal('')]), ''),
  /** What there is to do below one chapter. */
  chapterId: z.catch(z.union([chapterId, z.literal('')]), ''),
});
export type HandbookConfig = z.infer<typeof configShape>;

/** The configuration of a macro as the page has it: anybody who edits the page can have written anything. */
export function readHandbookConfig(given: unknown): HandbookConfig {
  const isRecord = typeof given === 'object' && given !== null && !Array.isArray(given);
  return configShape.parse(isRecord ? given : {});
}

/** What has become of a page since the handbook was made. */
export type PageProblem = 'gone' | 'moved';

/** A page of the handbook, to whoever reads it. */
export interface GuidePage {
  /** Below the address of the site. */
  readonly path: string;
  readonly problem?: PageProblem | undefined;
}

/** Something about a page that somebody who writes has to decide. */
export interface PageQuestion {
  readonly row: string;
  readonly title: string;
  readonly path: string;
  /** Of the page, as it is to be decided about. */
  readonly version: number;
  /** What it says is another thing since; absent where only its place is. */
  readonly changed?: { readonly at: number; readonly accountId?: string | undefined } | undefined;
  readonly problem?: PageProblem | undefined;
}

export interface GuideChapter extends Pick<
  ChapterRow,
  'chapterId' | 'number' | 'title' | 'tracks' | 'minutes' | 'questions' | 'hasEmergency'
> {
  readonly page?: GuidePage | undefined;
}

export interface GuideView {
  readonly engagementId: string;
  readonly clientName: string;
  readonly mine: MyTraining;
  readonly chapters: readonly GuideChapter[];
  /** Where the pages are; absent as long as nobody has had them made. */
  readonly handbook?: HandbookPlace | undefined;
  /** For those who write. */
  readonly questions: readonly PageQuestion[];
  readonly can: { readonly write: boolean; readonly takePart: boolean };
}

export interface HandbookPlace {
  readonly space: { readonly spaceId: string; readonly key: string; readonly name: string };
  readonly language: 'en' | 'zh';
  readonly jobId: string;
  readonly root?: GuidePage | undefined;
  readonly tracks: Readonly<Partial<Record<Track, GuidePage | undefined>>>;
  /** Pages that another run would make. */
  readonly missing: number;
}

export interface GuideTexts {
  readonly chapters: readonly {
    readonly chapterId: string;
    readonly objective: string;
    readonly exercise: string;
    readonly faq: readonly { readonly question: string; readonly answer: string }[];
    readonly emergency: Emergency;
  }[];
}
