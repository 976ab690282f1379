import { DEFAULT_TRAINING_SETTINGS } from '../../../../src/training/model/default-settings';
import { CHAPTER } from '../../../support/training/a-memory-training';
import { chapterIdAt } from '../../../support/training/training-records';
import { aTrainee, GATE_WAIVER, QUESTION } from '../../rights/training-payloads';
import type { RegisterAct } from './register';
import { lastChapter as chapterId, learner } from './training-place';

/** What people ask of a training, whatever was tried before. */
export const LOOKS = {
  'who is ready': { name: 'training.summary', payload: {} },
  'first page of the people': { name: 'training.people', payload: { filter: {} } },
  'a department': {
    name: 'training.people',
    payload: { filter: { department: 'Assembly line 3' } },
  },
  'what it has come to': { name: 'training.effect', payload: {} },
  'exams of somebody': { name: 'training.exams', payload: { accountId: learner } },
  'contents of the handbook': { name: 'training.guide', payload: {}, as: 'keyUser' },
  'what is mine': { name: 'training.mine', payload: {}, as: 'keyUser' },
  'a chapter': { name: 'training.chapter', payload: { chapterId }, as: 'keyUser', isByKey: true },
} as const satisfies Readonly<Record<string, RegisterAct<unknown>>>;

/** What else they ask, and how they learn. */
export const LEARNING = {
  'last page of the people': {
    name: 'training.people',
    payload: { filter: {}, offset: 4_900 },
  },
  'a thousand of the people': { name: 'training.people', payload: { filter: {}, most: 1_000 } },
  'who has passed': {
    name: 'training.people',
    payload: { filter: { track: 'operator', status: 'passed' } },
  },
  'who is to be observed': { name: 'training.observations', payload: { filter: {} } },
  'how people work': { name: 'training.behaviour', payload: {} },
  'sessions by their days': { name: 'training.sessions', payload: {} },
  'first page of the log': { name: 'training.log', payload: { filter: {} } },
  'what is open of the log': {
    name: 'training.log',
    payload: { filter: { isClosed: false }, offset: 50 },
  },
  'words of the handbook': { name: 'training.guideTexts', payload: {}, as: 'keyUser' },
  'the library': { name: 'training.library', payload: {} },
  'its questions': { name: 'training.questions', payload: { chapterId }, isByKey: true },
  'read it': { name: 'training.markRead', payload: { chapterId, material: 1 }, as: 'keyUser' },
  'begin its quiz': { name: 'training.startQuiz', payload: { chapterId }, as: 'keyUser' },
  'answer it': {
    name: 'training.answer',
    payload: { chapterId, number: 1, version: 1, answers: [] },
    as: 'keyUser',
  },
  'hand it in': {
    name: 'training.handIn',
    payload: { chapterId, number: 1, version: 2, answers: [] },
    as: 'keyUser',
  },
  'its result': {
    name: 'training.attempt',
    payload: { chapterId, number: 1 },
    as: 'keyUser',
    isByKey: true,
  },
  'a result of before': {
    name: 'training.attempt',
    payload: { chapterId: chapterIdAt(2), number: 1 },
    as: 'keyUser',
    isByKey: true,
  },
  'let somebody try again': {
    name: 'training.allowAgain',
    payload: { accountId: learner, chapterId },
  },
  'edit a chapter': {
    name: 'training.writeChapter',
    payload: {
      chapter: { ...CHAPTER, chapterId: chapterIdAt(3), version: 1, isMaterial: true },
    },
  },
  'write a question': {
    name: 'training.writeQuestion',
    payload: { chapterId: chapterIdAt(4), question: QUESTION },
  },
  'adopt a chapter': {
    name: 'training.adopt',
    payload: { keys: ['value-for-managers'] },
  },
  'replace the settings': {
    name: 'training.configure',
    payload: { version: 0, settings: { ...DEFAULT_TRAINING_SETTINGS, target: 95 } },
  },
  'put somebody right': {
    name: 'training.enrol',
    payload: { people: [{ ...aTrainee(learner), version: 1 }] },
  },
  'let a criterion be missing': {
    name: 'training.waive',
    payload: { waiver: { ...GATE_WAIVER, seen: 0 } },
    as: 'approver',
  },
  'a certificate': {
    name: 'training.certificate',
    payload: ({ filled: { code } }) => ({ code }),
    isByKey: true,
  },
  'take a certificate back': {
    name: 'training.revoke',
    payload: ({ filled: { code } }) => ({ code, reason: 'He had help' }),
  },
} as const satisfies Readonly<Record<string, RegisterAct<{ readonly code: string }>>>;
