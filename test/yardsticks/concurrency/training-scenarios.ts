import { demoUser, type DemoUserKey } from '../../../local-site/seed/demo-users';
import { DEFAULT_TRAINING_SETTINGS } from '../../../src/training/model/default-settings';
import type { FunctionName } from '../../../src/function-table';
import { ask } from '../../support/engagement/ask';
import { trainingFaults, trainingOf } from '../faults/training-faults';
import { examHash } from '../../../src/training/model/exam/exam-content';
import { makeObservationsDue } from '../../support/training/make-observations-due';
import { EXAM_TASK, SEEN_TASK } from '../rights/exam-payloads';
import { RECORDED } from '../rights/observation-payloads';
import { aTrainee, CHAPTER, GATE_WAIVER, QUESTION } from '../rights/training-payloads';
import type { Round } from './change-scenarios';
import { expectOneWinner, type Reply } from './rivals';

const { chapterId } = CHAPTER;
const ANSWERS = [{ questionId: QUESTION.questionId, isTrue: false }];
const accountOf = (key: DemoUserKey): string => demoUser(key).accountId;

/** One scenario a writing function of the training. */
export function trainingScenarios({ site, rivals, atOnce, planMade }: Round) {
  const asked = async (name: FunctionName, payload: object, by: DemoUserKey = 'lead') => {
    expect(await ask(site(), name, payload, by)).toMatchObject({ ok: true });
  };
  const chapterWritten = async () => {
    const { engagementId } = await planMade();
    await asked('training.writeChapter', { engagementId, chapter: CHAPTER });
    await asked('training.writeQuestion', { engagementId, chapterId, question: QUESTION });
    return engagementId;
  };
  /** Everybody learns, and has come as far. */
  const learning = async (people: number, ...acts: readonly FunctionName[]) => {
    const engagementId = await chapterWritten();
    const own = rivals().slice(0, people);
    const enrolled = own.map((key) => aTrainee(accountOf(key)));
    await asked('training.enrol', { engagementId, people: enrolled });
    for (const name of acts) {
      for (const by of own) await asked(name, payloadOf(name, engagementId), by);
    }
    return engagementId;
  };
  /** Everybody may hold the exam that the last of them shows. */
  const examWritten = async () => {
    const engagementId = await chapterWritten();
    const tasks = [EXAM_TASK];
    await asked('training.writeChecklist', {
      engagementId,
      chapterId,
      checklist: { version: 0, tasks },
    });
    const trainees = rivals().map((key) => ({ ...aTrainee(accountOf(key)), isSeedTrainer: true }));
    await asked('training.enrol', { engagementId, people: trainees });
    const learner = rivals().at(-1) ?? 'viewer';
    const exam = { engagementId, chapterId, accountId: accountOf(learner) };
    return { exam, learner, observer: rivals()[0] ?? 'lead' };
  };
  const expectToHold = () => {
    const stored = trainingOf(site());
    expect(trainingFaults(stored)).toEqual([]);
    return stored;
  };
  /** Nobody loses: each does it for himself. */
  const eachHisOwn = async (people: number, name: FunctionName, ...acts: FunctionName[]) => {
    const engagementId = await learning(people, ...acts);
    const replies = await atOnce(people, name, () => payloadOf(name, engagementId));
    expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
    const stored = expectToHold();
    expect(stored.learners).toHaveLength(people);
    return stored;
  };
  return {
    'training.adopt': async (people: number) => {
      const { engagementId } = await planMade({ templateKey: 'crm' });
      const keys = ['managers-forecast', 'sales-routine'];
      const replies = await atOnce(people, 'training.adopt', () => ({ engagementId, keys }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      expect(expectToHold().chapters).toHaveLength(2);
    },
    'training.writeChapter': async (people: number) => {
      const { engagementId } = await planMade();
      const winner = expectOneWinner(
        await atOnce(people, 'training.writeChapter', (title) => ({
          engagementId,
          chapter: { ...CHAPTER, title },
        })),
      );
      expect(expectToHold().chapters).toMatchObject([{ title: winner, version: 1 }]);
    },
    'training.writeQuestion': async (people: number) => {
      const engagementId = await chapterWritten();
      const winner = expectOneWinner(
        await atOnce(people, 'training.writeQuestion', (text) => ({
          engagementId,
          chapterId,
          question: { ...QUESTION, version: 1, text },
        })),
      );
      expect(expectToHold().banks).toMatchObject([{ questions: [{ text: winner, version: 2 }] }]);
    },
    'training.configure': async (people: number) => {
      const { engagementId } = await planMade();
      const markOf = (by: DemoUserKey) => 50 + rivals().indexOf(by);
      const winner = expectOneWinner(
        await atOnce(people, 'training.configure', (by) => ({
          engagementId,
          version: 0,
          settings: { ...DEFAULT_TRAINING_SETTINGS, passMark: markOf(by) },
        })),
      );
      expect(expectToHold().heads).toMatchObject([
        { settings: { version: 1, values: { passMark: markOf(winner) } } },
      ]);
    },
    'training.enrol': async (people: number) => {
      const engagementId = await chapterWritten();
      const winner = expectOneWinner(
        await atOnce(people, 'training.enrol', (department) => ({
          engagementId,
          people: [{ ...aTrainee(accountOf('viewer')), department }],
        })),
      );
      expect(expectToHold().roster.flatMap(({ rows }) => rows)).toMatchObject([
        { department: winner, version: 1, number: 1 },
      ]);
    },
    'training.waive': async (people: number) => {
      const approver = rivals().flatMap((key) => (key === 'lead' ? [] : [accountOf(key)]));
      const { engagementId } = await planMade({
        people: {
          ...{ consultant: [], sponsor: [], keyUser: [], viewer: [] },
          ...{ lead: [accountOf('lead')], approver },
        },
      });
      const replies = await atOnce(
        Math.min(people + 1, rivals().length),
        'training.waive',
        (reason) => ({ engagementId, waiver: { ...GATE_WAIVER, seen: 0, reason } }),
      );
      // The lead is no client.
      const winner = expectOneWinner(replies.filter(({ by }) => by !== 'lead'));
      expect(expectToHold().heads).toMatchObject([{ waivers: [{ reason: winner }] }]);
    },
    'training.markRead': async (people: number) => {
      await eachHisOwn(people, 'training.markRead');
    },
    'training.startQuiz': async (people: number) => {
      const { learners } = await eachHisOwn(people, 'training.startQuiz', 'training.markRead');
      expect(learners.filter(({ open }) => open === undefined)).toEqual([]);
    },
    'training.answer': async (people: number) => {
      const before = ['training.markRead', 'training.startQuiz'] as const;
      const { learners } = await eachHisOwn(people, 'training.answer', ...before);
      expect(learners.flatMap(({ open }) => open?.answers ?? [])).toHaveLength(people);
    },
    // Each passes, and gets a certificate with a number of its own.
    'training.handIn': async (people: number) => {
      const before = ['training.markRead', 'training.startQuiz', 'training.answer'] as const;
      const { certificates } = await eachHisOwn(people, 'training.handIn', ...before);
      expect(certificates).toHaveLength(people);
    },
    // Nobody loses but who would let himself try again.
    'training.allowAgain': async (people: number) => {
      const engagementId = await learning(people, 'training.markRead', 'training.startQuiz');
      const [first = 'lead'] = rivals();
      const attempt = { engagementId, chapterId, number: 1, version: 1, answers: [] };
      await asked('training.handIn', attempt, first);
      const accountId = accountOf(first);
      const replies = await atOnce(people, 'training.allowAgain', () => ({
        engagementId,
        accountId,
        chapterId,
      }));
      expect(replies.filter(({ answer }) => !answer.ok).map(({ by }) => by)).toEqual([first]);
      const learner = expectToHold().learners.find((one) => one.accountId === accountId);
      expect(learner?.chapters).toMatchObject([{ failed: 0, attempts: 1 }]);
    },
    'training.writeChecklist': async (people: number) => {
      const engagementId = await chapterWritten();
      const winner = expectOneWinner(
        await atOnce(people, 'training.writeChecklist', (text) => ({
          ...{ engagementId, chapterId },
          checklist: { version: 0, tasks: [{ ...EXAM_TASK, text }] },
        })),
      );
      expect(expectToHold().checklists).toMatchObject([{ tasks: [{ text: winner }], version: 1 }]);
    },
    // One holds it; whoever shows it does not.
    'training.holdExam': async (people: number) => {
      const { exam, learner } = await examWritten();
      const replies = await atOnce(people, 'training.holdExam', () => exam);
      const winner = expectOneWinner(replies.filter(({ by }) => by !== learner));
      expect(expectToHold().exams).toMatchObject([{ observer: accountOf(winner), number: 1 }]);
    },
    'training.observe': async (people: number) => {
      const { exam, learner, observer } = await examWritten();
      await asked('training.holdExam', exam, observer);
      const observations = [SEEN_TASK];
      const replies = await atOnce(people, 'training.observe', () => ({
        ...exam,
        ...{ number: 1, version: 1, observations },
      }));
      expect(expectOneWinner(replies.filter(({ by }) => by !== learner))).toBe(observer);
      expect(expectToHold().exams).toMatchObject([{ version: 2, observations }]);
    },
    // The observer signs, and the learner where he comes after him; nobody else does.
    'training.signExam': async (people: number) => {
      const { exam, learner, observer } = await examWritten();
      await asked('training.holdExam', exam, observer);
      const marked = { ...exam, number: 1, version: 1, observations: [SEEN_TASK] };
      await asked('training.observe', marked, observer);
      const [held] = expectToHold().exams;
      const hash = held === undefined ? '' : examHash(held);
      const replies = await atOnce(people, 'training.signExam', (name) => ({
        ...exam,
        ...{ number: 1, hash, name },
      }));
      const signed = replies.filter(({ answer }) => answer.ok).map(({ by }) => by);
      expect(signed.filter((by) => by !== learner)).toEqual([observer]);
      expect(expectToHold().exams).toMatchObject([{ signatures: { observer: { hash } } }]);
    },
    // One records it; whoever is observed does not.
    'training.recordObservation': async (people: number) => {
      const learnt = ['training.markRead', 'training.startQuiz', 'training.answer'] as const;
      const engagementId = await learning(people, ...learnt, 'training.handIn');
      const checklist = { version: 0, tasks: [EXAM_TASK] };
      await asked('training.writeChecklist', { engagementId, chapterId, checklist });
      makeObservationsDue(site());
      const observed = rivals()[people - 1] ?? 'viewer';
      const replies = await atOnce(people, 'training.recordObservation', () => ({
        ...{ engagementId, track: 'operator', round: 'first', version: 0, recorded: RECORDED },
        accountId: accountOf(observed),
      }));
      // Whoever speaks for the client observes nobody.
      const refused = ({ answer }: Reply) => !answer.ok && answer.error.code === 'FORBIDDEN';
      expect(replies.filter(refused).map(({ by }) => by)).toContain(observed);
      const winner = expectOneWinner(replies.filter((reply) => !refused(reply)));
      expect(expectToHold().observations.persons).toMatchObject([
        { accountId: accountOf(observed), rounds: [{ observer: accountOf(winner), version: 1 }] },
      ]);
    },
    'training.revoke': async (people: number) => {
      const before = ['training.markRead', 'training.startQuiz', 'training.answer'] as const;
      const engagementId = await learning(1, ...before, 'training.handIn');
      const code = trainingOf(site()).certificates[0]?.code;
      const winner = expectOneWinner(
        await atOnce(people, 'training.revoke', (reason) => ({ engagementId, code, reason })),
      );
      expect(expectToHold().certificates).toMatchObject([{ revoked: { reason: winner } }]);
    },
  };
}

function payloadOf(name: FunctionName, engagementId: string): object {
  const attempt = { engagementId, chapterId, number: 1, answers: ANSWERS };
  if (name === 'training.markRead') return { engagementId, chapterId, material: 1 };
  if (name === 'training.answer') return { ...attempt, version: 1 };
  if (name === 'training.handIn') return { ...attempt, version: 2 };
  return { engagementId, chapterId };
}
