import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { AppError } from '../../src/app-error';
import type { LogDraft, LogEntry } from '../../src/training/accompany/contract';
import type { AttemptView, GivenAnswer } from '../../src/training/attempt/contract';
import type {
  ChapterView,
  LearnersTraining,
  MyChapter,
  TrainingSummary,
} from '../../src/training/contract';
import type { ExamFacts, ExamView } from '../../src/training/exam/contract';
import { chapterRow } from '../../src/training/model/chapter-row';
import { DEFAULT_TRAINING_SETTINGS } from '../../src/training/model/default-settings';
import { plannedSession } from '../../src/training/model/session/session';
import type { PersonRow } from '../../src/training/people/contract';
import type { SessionView } from '../../src/training/session/contract';
import { useMarks } from '../../static/features/training/exam/use-marks';
import { HandbookMacro } from '../../static/features/training/macro/handbook-macro';
import { useSentInTurn } from '../../static/features/training/use-sent-in-turn';
import { PageContextHolder } from '../../static/shared/page-context';
import { usePeople } from '../../static/shared/people/use-people';
import { createQueryClient } from '../../static/shared/query-client';
import { localToday } from '../../static/shared/text/day-number';
import { startTranslations } from '../../static/shared/text/start-translations';
import { anEngagement, jiraOfExamples } from '../support/app-page/app-data';
import { fakeBridge, type FakeBridge } from '../support/app-page/fake-bridge';
import { showProjectPage } from '../support/app-page/show-project-page';
import { anExam } from '../support/training/an-exam';

const changed = { accountId: 'anna', at: 1 };
const register = {
  engagementId: 'e1',
  settings: { version: 0, values: DEFAULT_TRAINING_SETTINGS },
  can: { write: true, configure: true },
};
const chapter = {
  ...{ engagementId: 'e1', chapterId: 'c1', number: 1, version: 1, material: 1, changed },
  ...{ title: 'Receipts', tracks: ['operator' as const], minutes: 10, objective: '', exercise: '' },
  ...{ expectedResult: '', faq: [], pageLink: '', isRetired: false },
  emergency: {
    ...{ symptom: '', impact: '', firstMinutes: '', contact: '' },
    ...{ paperFallback: '', recovery: '', declaredBy: '' },
  },
};
const row = chapterRow(chapter, { questions: 1 });
const summary: TrainingSummary = {
  ...{ chapters: [row], register },
  readiness: {
    ...{ lines: [], ready: 0, people: 0, seedTrainers: 0 },
    operators: { passed: 0, total: 0, percent: 0, target: 90, isMet: false },
  },
  gate: { isAsked: false, criteria: [], areas: [], can: { waive: false } },
};
const ownChapter: MyChapter = {
  ...{ chapterId: 'c1', number: 1, title: 'Receipts', minutes: 10, material: 1, questions: 1 },
  ...{ hasExercise: false, hasEmergency: false, standing: 'toPass', passMark: 80, attempts: 1 },
  ...{ attemptsLeft: 3, examTasks: 2 },
  exam: { number: 1, state: 'observed', observer: 'tom', at: 1 },
};
const openQuiz = { chapterId: 'c1', number: 1, title: 'Receipts', isOver: false };
const mine: LearnersTraining = {
  ...{ isLearner: true, department: '', isSeedTrainer: false, done: 0, total: 1, nextId: 'c1' },
  ...{ tracks: [], chapters: [ownChapter], open: openQuiz },
};
const chapterView: ChapterView = {
  chapter,
  row,
  register,
  open: openQuiz,
  mine: ownChapter,
};

const show = (path: string, answers: FakeBridge['answers']) =>
  showProjectPage({
    ...{ path, jira: jiraOfExamples },
    answers: {
      'engagement.open': () => anEngagement(),
      'training.summary': () => summary,
      ...answers,
    },
  });

const button = async (name: RegExp | string) =>
  (await screen.findAllByRole('button', { name })).at(-1) ?? document.body;

/** An answer that comes when the test says so. */
function aLateAnswer<Value>() {
  let give: (value: Value) => void = () => undefined;
  const answer = new Promise<Value>((resolve) => (give = resolve));
  return { answer, give: async (value: Value) => act(async () => give(value)) };
}

test('whoever comes back to a quiz finds what he has answered, and goes on from there', async () => {
  let version = 1;
  let given: readonly GivenAnswer[] = [];
  const attempt = (): AttemptView => ({
    ...{ engagementId: 'e1', chapterId: 'c1', title: 'Receipts', number: 1, version, passMark: 80 },
    ...{ startedAt: 0, endsAt: 600_000, state: 'open', leftMs: 600_000 },
    questions: ['q1', 'q2'].map((questionId) => ({
      ...{ questionId, type: 'trueFalse', text: `Is it ${questionId}?`, options: [] },
      given: given.find((one) => one.questionId === questionId),
    })),
  });
  const seen: number[] = [];
  await show('/training/learn/c1/quiz/1', {
    'training.attempt': attempt,
    'training.chapter': () => chapterView,
    'training.startQuiz': attempt,
    'training.answer': ({ version: on, answers }) => {
      seen.push(on);
      given = [...given, ...answers];
      version += 1;
      return attempt();
    },
  });
  const choice = async (question: string) =>
    within(await screen.findByRole('group', { name: new RegExp(question) })).getByLabelText('True');
  await userEvent.click(await choice('q1'));
  await userEvent.click(screen.getByRole('link', { name: /chapter/i }));
  await userEvent.click(await button(/Go on/));
  expect(await choice('q1')).toBeChecked();
  await userEvent.click(await choice('q2'));
  await waitFor(() => expect(seen).toEqual([1, 2]));
});

test('what was stored without an answer goes once more as it was, and what came since after it', async () => {
  const sent: (readonly [number, readonly string[]])[] = [];
  const send = async (version: number, items: readonly string[]) => {
    sent.push([version, items]);
    if (sent.length === 1) throw new Error('no answer came');
    return version + 1;
  };
  const { result } = renderHook(() => useSentInTurn<string>(1, send));
  await act(async () => result.current.put('a', 'A'));
  await act(async () => result.current.put('b', 'B'));
  expect(sent).toEqual([
    [1, ['A']],
    [1, ['A']],
    [2, ['B']],
  ]);
  expect(await result.current.settle()).toEqual({ version: 3, unsent: [] });
});

test('what could not be sent is tried once more before the end', async () => {
  let isDown = true;
  const send = async (version: number) => {
    if (isDown) throw new Error('no answer came');
    return version + 1;
  };
  const { result } = renderHook(() => useSentInTurn<string>(1, send));
  await act(async () => result.current.put('a', 'A'));
  isDown = false;
  await act(async () => {
    expect(await result.current.settle()).toEqual({ version: 2, unsent: [] });
  });
});

const examView = (values: Partial<ExamFacts> = {}): ExamView => ({
  ...anExam({ engagementId: 'e1', chapterId: 'c1', ...values }),
  tally: { marked: 0, critical: 2, criticalSeen: 0, others: 5, othersSeen: 0 },
  hash: 'f'.repeat(64),
  can: { observe: false, takeOver: false },
});

function Around({ children }: { children: ReactNode }) {
  const page = { locale: 'en-US', siteUrl: 'https://example.atlassian.net' };
  return (
    <PageContextHolder.Provider value={page}>
      <QueryClientProvider client={createQueryClient(1)}>{children}</QueryClientProvider>
    </PageContextHolder.Provider>
  );
}

test('whoever signs sees the marks as they are stored now, not as they were when he came', () => {
  const { result, rerender } = renderHook(({ exam }) => useMarks(exam, ['exam']), {
    initialProps: { exam: examView() },
    wrapper: Around,
  });
  expect(result.current.marks.size).toBe(0);
  const observation = { taskId: 'block', outcome: 'notSeen', note: 'With help' } as const;
  rerender({ exam: examView({ observations: [observation] }) });
  expect(result.current.marks.get('block')).toEqual(observation);
});

test('an exam that has just begun is on the screen at once, and no older one', async () => {
  await show('/training/exams/kim', {
    'training.exams': () => ({
      ...{ accountId: 'kim', department: '' },
      chapters: [
        {
          ...{ chapterId: 'c1', number: 1, title: 'Receipts', tasks: 7, standing: 'toShow' },
          canHold: true,
        },
      ],
    }),
    'training.holdExam': () => examView({ title: 'Begun anew' }),
    'training.exam': () => aLateAnswer<ExamView>().answer,
  });
  await userEvent.click(await button(/Receipts/));
  expect(await screen.findByRole('heading', { name: /Begun anew/ })).toBeVisible();
});

test('from a page of Confluence a learner comes to the exam that he has to sign', async () => {
  await startTranslations('en-US');
  Object.assign(fakeBridge, {
    jira: jiraOfExamples,
    answers: {
      'training.guide': () => ({
        ...{ engagementId: 'e1', clientName: 'Northwind', mine, chapters: [], questions: [] },
        can: { write: false, takePart: false },
      }),
      'training.chapter': () => chapterView,
      'training.exam': () => examView({ title: 'To be signed' }),
    },
  });
  const config = { engagementId: 'e1', track: '', chapterId: 'c1' } as const;
  render(
    <Around>
      <HandbookMacro config={config} place={{ pageId: '1', spaceKey: 'HB' }} />
    </Around>,
  );
  await userEvent.click(await screen.findByRole('link', { name: /sign/i }));
  expect(await screen.findByRole('heading', { name: /To be signed/ })).toBeVisible();
});

test('after a save of the attendance its form stays, with what it says and where the focus is', async () => {
  const draft = {
    ...{
      sessionId: 's1',
      version: 0,
      title: 'Class',
      startsAt: 0,
      minutes: 60,
      place: '',
      link: '',
    },
    ...{ trainer: 'tom', tracks: [], chapterIds: [], department: '', capacity: 20, materials: [] },
    invited: ['anna', 'chen'],
  };
  let session = plannedSession(undefined, draft, { engagementId: 'e1', number: 1, changed });
  const view = (): SessionView => ({
    ...{ session, invited: 2, now: 9, register, mine: { isInvited: false, feedback: 'notAsked' } },
    can: { lead: true, plan: true },
  });
  const versions: number[] = [];
  const { bridge } = await show('/training/sessions/s1', {
    'training.session': view,
    'training.tickAttendance': ({ version, marks }) => {
      versions.push(version);
      const known = Object.fromEntries(marks.map(({ accountId, mark }) => [accountId, mark]));
      session = { ...session, attendance: { version: version + 1, marks: known, changed } };
      return view();
    },
  });
  const looks = () => bridge.calls.filter(({ name }) => name === 'training.session').length;
  await userEvent.click((await screen.findAllByLabelText('Present'))[0] ?? document.body);
  const save = await button('Save attendance');
  await userEvent.click(save);
  await waitFor(() => expect(looks()).toBe(2));
  expect(await screen.findByText('Saved.')).toBeVisible();
  expect(save).toBeInTheDocument();
  await userEvent.click((await screen.findAllByLabelText('Late'))[1] ?? document.body);
  await userEvent.click(save);
  await waitFor(() => expect(versions).toEqual([0, 1]));
});

test('all who learn a track are invited, however far down the list they stand', async () => {
  const person = (accountId: string, track: 'operator' | 'manager'): PersonRow => ({
    ...{ accountId, version: 1, department: '', tracks: [track], isSeedTrainer: false },
    ...{ certificates: {}, status: {} },
  });
  const first = Array.from({ length: 1_000 }, (_, at) => person(`p${String(at)}`, 'operator'));
  await show('/training/sessions', {
    'training.sessions': () => ({ sessions: [], mine: [], now: 0, register }),
    'training.people': ({ offset = 0 }) => ({
      ...(offset === 0 ? { rows: first, next: 1_000 } : { rows: [person('chen', 'manager')] }),
      ...{ found: 1_001, departments: [''], register },
    }),
  });
  await userEvent.click(await button('Plan a session'));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByLabelText('Manager'));
  await userEvent.click(dialog.getByRole('button', { name: /^Add all of the department/ }));
  expect(await dialog.findByText('1 person invited')).toBeVisible();
});

test('what is typed while an entry of the log is on its way stays, and so does the focus', async () => {
  const late = aLateAnswer<{ entry: LogEntry }>();
  const sent: LogDraft[] = [];
  await show('/training/log', {
    'training.log': () => ({
      ...{ rows: [], found: 0, open: 0, days: [], departments: [], total: 0 },
      canWriteFaq: true,
    }),
    'training.writeLogEntry': ({ entry }) => {
      sent.push(entry);
      return late.answer;
    },
  });
  const question = await screen.findByLabelText(/What was asked/);
  await userEvent.type(question, 'First?{Enter}');
  await userEvent.clear(question);
  await userEvent.type(question, 'Second?');
  const who = screen.getByLabelText('Who');
  await userEvent.type(who, 'Ms Weber');
  const [draft] = sent;
  if (draft === undefined) throw new Error('Nothing was sent.');
  const { seen: _, ...entry } = draft;
  await late.give({ entry: { ...entry, number: 1, version: 1, changed } });
  expect(await screen.findByText('Entry #1 is written.')).toBeVisible();
  expect(question).toHaveValue('Second?');
  expect(who).toHaveFocus();
});

test('an entry whose answer was lost and that was corrected since is put right, not written twice', async () => {
  const sent: LogDraft[] = [];
  const first = (): LogEntry => {
    const [draft] = sent;
    if (draft === undefined) throw new Error('Nothing was sent.');
    const { seen: _, ...entry } = draft;
    return { ...entry, number: 1, version: 1, changed };
  };
  const { bridge } = await show('/training/log', {
    'training.log': ({ filter }) => ({
      rows: filter.number === 1 ? [first()] : [],
      ...{ found: 0, open: 0, days: [], departments: [], total: 0, canWriteFaq: true },
    }),
    'training.writeLogEntry': ({ entry }) => {
      sent.push(entry);
      if (sent.length === 1) throw new AppError({ code: 'LIMIT', key: 'unexpected' });
      if (entry.seen === undefined) {
        const params = { item: 1, ...changed };
        throw new AppError({ code: 'CONFLICT', key: 'logEntryChangedMeanwhile', params });
      }
      return { entry: { ...first(), version: 2 } };
    },
  });
  const question = await screen.findByLabelText(/What was asked/);
  await userEvent.type(question, 'Wher?{Enter}');
  await screen.findByRole('alert');
  await userEvent.clear(question);
  await userEvent.type(question, 'Where?{Enter}');
  await userEvent.click(await button('Keep mine and go on editing'));
  await userEvent.type(question, '{Enter}');
  expect(await screen.findByText('Entry #1 is written.')).toBeVisible();
  const seen = { number: 1, version: 1 };
  expect(sent.at(-1)).toMatchObject({ entryId: first().entryId, question: 'Where?', seen });
  expect(sent.map(({ day }) => day)).toEqual(sent.map(() => localToday(new Date())));
  expect(bridge.calls.filter(({ name }) => name === 'training.log').length).toBeGreaterThan(1);
});

test('names that are known do not blink when more people come', async () => {
  await startTranslations('en-US');
  const users = [
    { accountId: 'anna', displayName: 'Anna Lindqvist' },
    { accountId: 'chen', displayName: '陈思远' },
  ];
  const values = (query: URLSearchParams) =>
    users.filter(({ accountId }) => query.getAll('accountId').includes(accountId));
  const pages = {
    '/rest/api/3/user/bulk': (query: URLSearchParams) => ({ values: values(query) }),
  };
  Object.assign(fakeBridge, { jira: {}, pages });
  const { result, rerender } = renderHook(({ ids }) => usePeople(ids), {
    initialProps: { ids: ['anna'] },
    wrapper: Around,
  });
  await waitFor(() => expect(result.current.name('anna')).toBe('Anna Lindqvist'));
  rerender({ ids: ['anna', 'chen'] });
  expect(result.current.name('anna')).toBe('Anna Lindqvist');
  expect(result.current.name('chen')).toBe('…');
  await waitFor(() => expect(result.current.name('chen')).toBe('陈思远'));
});
