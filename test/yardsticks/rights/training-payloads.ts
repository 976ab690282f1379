import { DEFAULT_TRAINING_SETTINGS } from '../../../src/training/model/default-settings';
import { A_CHAPTER } from '../../support/training/a-chapter';
import type { Place } from './payloads';
import { SESSION_PAYLOADS } from './session-payloads';

/** A chapter as somebody writes it. */
export const CHAPTER = {
  ...A_CHAPTER,
  chapterId: 'goods-receipt',
  tracks: ['operator'],
  pageLink: 'https://northwind.example/wiki/receipt',
} as const;
const { chapterId } = CHAPTER;

/** One that is learnt by reading it. */
export const READ_ONLY = {
  ...CHAPTER,
  chapterId: 'reading-dashboards',
  title: 'Reading dashboards',
  tracks: ['manager'],
} as const;

export const QUESTION = {
  questionId: 'part-delivery',
  version: 0,
  text: 'A part delivery closes the order.',
  asked: { type: 'trueFalse', isTrue: false },
  explanation: 'The rest stays open',
  isRetired: false,
} as const;

/** Id of the first space of the seed, in which the lead and the consultant may write. */
export const HANDBOOK_SPACE = '98305';
/** The page about which somebody decides, once it was edited. */
export const HANDBOOK_ROW = `chapter-${CHAPTER.chapterId}`;

/** The right one. */
const ANSWERS = [{ questionId: QUESTION.questionId, isTrue: false }];

/** Key of a module of each template that operators do not learn. */
const TYPICAL_CHAPTERS = {
  erp: 'managers-value',
  crm: 'managers-forecast',
  mes: 'managers-oee',
  plain: 'value-for-managers',
} as const;

/** The client lets areas go live without a seed trainer. */
export const GATE_WAIVER = {
  criterion: 'seedTrainers',
  name: 'Ann Porter',
  reason: 'The vendor teaches until May',
  until: '2099-12-31',
} as const;

/** Somebody as the team enters him. */
export function aTrainee(accountId: string, track: 'operator' | 'manager' = 'operator') {
  return { accountId, version: 0, department: 'Warehouse', tracks: [track], isSeedTrainer: false };
}

const leadOf = ({ draft }: Place): string => draft.people.lead[0] ?? '';

/** Payloads of the functions of the training that are right in form; the lead learns. */
export const TRAINING_PAYLOADS = {
  'training.summary': ({ engagementId }: Place) => ({ engagementId }),
  'training.waive': ({ engagementId, plan }: Place) => ({
    engagementId,
    waiver: { ...GATE_WAIVER, seen: plan.trainingSettings === 99 ? 99 : 0 },
  }),
  'training.library': ({ engagementId }: Place) => ({ engagementId }),
  'training.adopt': ({ engagementId, draft }: Place) => ({
    engagementId,
    keys: [TYPICAL_CHAPTERS[draft.templateKey]],
  }),
  'training.writeChapter': ({ engagementId }: Place) => ({ engagementId, chapter: CHAPTER }),
  'training.chapter': ({ engagementId }: Place) => ({ engagementId, chapterId }),
  'training.writeQuestion': ({ engagementId }: Place) => ({
    engagementId,
    chapterId,
    question: QUESTION,
  }),
  'training.questions': ({ engagementId }: Place) => ({ engagementId, chapterId }),
  'training.configure': ({ engagementId, plan }: Place) => ({
    engagementId,
    version: plan.trainingSettings,
    settings: { ...DEFAULT_TRAINING_SETTINGS, target: 95 },
  }),
  'training.enrol': (place: Place) => ({
    engagementId: place.engagementId,
    people: [aTrainee(leadOf(place))],
  }),
  'training.people': ({ engagementId }: Place) => ({ engagementId, filter: { track: 'operator' } }),
  'training.mine': ({ engagementId }: Place) => ({ engagementId }),
  'training.markRead': ({ engagementId }: Place) => ({ engagementId, chapterId, material: 1 }),
  'training.startQuiz': ({ engagementId }: Place) => ({ engagementId, chapterId }),
  'training.answer': ({ engagementId }: Place) => ({
    engagementId,
    chapterId,
    number: 1,
    version: 1,
    answers: ANSWERS,
  }),
  'training.attempt': ({ engagementId }: Place) => ({ engagementId, chapterId, number: 1 }),
  'training.handIn': ({ engagementId }: Place) => ({
    engagementId,
    chapterId,
    number: 1,
    version: 2,
    answers: ANSWERS,
  }),
  'training.allowAgain': (place: Place) => ({
    engagementId: place.engagementId,
    accountId: leadOf(place),
    chapterId,
  }),
  'training.guide': ({ engagementId }: Place) => ({ engagementId }),
  'training.guideTexts': ({ engagementId }: Place) => ({ engagementId }),
  'training.buildHandbook': ({ engagementId }: Place) => ({
    engagementId,
    spaceId: HANDBOOK_SPACE,
    language: 'en',
  }),
  'training.settlePage': ({ engagementId }: Place) => ({
    engagementId,
    row: HANDBOOK_ROW,
    version: 2,
    isMaterial: true,
  }),
  'training.certificate': ({ engagementId, plan }: Place) => ({
    engagementId,
    code: plan.certificateCode,
  }),
  'training.revoke': ({ engagementId, plan }: Place) => ({
    engagementId,
    code: plan.certificateCode,
    reason: 'He had help',
  }),
  ...SESSION_PAYLOADS,
} as const;
