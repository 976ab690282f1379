import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../src/app-error';
import type { ChapterFacts } from '../../src/training/chapter/contract';
import type { TrainingSummary } from '../../src/training/contract';
import { chapterRow } from '../../src/training/model/chapter-row';
import { DEFAULT_TRAINING_SETTINGS } from '../../src/training/model/default-settings';
import type { PersonRow } from '../../src/training/people/contract';
import type { Question } from '../../src/training/question/contract';
import { anEngagement, jiraOfExamples } from '../support/app-page/app-data';
import { showProjectPage } from '../support/app-page/show-project-page';

const changed = { accountId: 'anna', at: 1 };

const conflict = (key: string) =>
  new AppError({ code: 'CONFLICT', key, params: { item: 'X', ...changed } });

const chapter = (version: number, title: string): ChapterFacts => ({
  ...{ engagementId: 'e1', chapterId: 'c1', number: 1, version, material: 1, changed, title },
  ...{ tracks: ['operator'], minutes: 10, objective: '', exercise: '', expectedResult: '' },
  ...{ faq: [], pageLink: '', isRetired: false },
  emergency: {
    ...{ symptom: '', impact: '', firstMinutes: '', contact: '' },
    ...{ paperFallback: '', recovery: '', declaredBy: '' },
  },
});
const question = (version: number, text: string): Question => ({
  ...{ questionId: 'q1', version, text, explanation: '', isRetired: false, changed },
  asked: { type: 'trueFalse', isTrue: true },
});
const person = (version: number, department: string): PersonRow => ({
  ...{ accountId: 'chen', version, department, tracks: ['operator'], isSeedTrainer: false },
  ...{ certificates: {}, status: { operator: 'notStarted' } },
});

/** What was seen first, and then what somebody else has made of it. */
function aTraining() {
  const now = { version: 3, values: DEFAULT_TRAINING_SETTINGS, chapter: chapter(3, 'Seen') };
  const stored = { ...now, question: question(3, 'Seen?'), people: [person(3, 'Seen')] };
  return {
    stored,
    changeIt: () => {
      stored.version = 4;
      stored.values = { ...DEFAULT_TRAINING_SETTINGS, passMark: 70, questions: 5 };
      stored.chapter = chapter(4, 'Theirs');
      stored.question = question(4, 'Theirs?');
      stored.people = [person(4, 'Theirs')];
    },
  };
}

async function show(path: string) {
  const training = aTraining();
  const { stored } = training;
  const written: unknown[] = [];
  const save = (key: string, version: number, values: unknown): void => {
    if (version !== stored.version) throw conflict(key);
    written.push(values);
  };
  const register = () => ({
    engagementId: 'e1',
    settings: { version: stored.version, values: stored.values },
    can: { write: true, configure: true },
  });
  const rows = () => [chapterRow(stored.chapter, { questions: 1 })];
  const bank = () => ({
    chapterId: 'c1',
    title: 'Seen',
    questions: [stored.question],
    figures: [],
  });
  const summary = (): TrainingSummary => ({
    chapters: rows(),
    register: register(),
    readiness: {
      ...{ lines: [], ready: 0, people: 0, seedTrainers: 0 },
      operators: { passed: 0, total: 0, percent: 0, target: 90, isMet: false },
    },
    gate: { isAsked: true, criteria: [], areas: [], can: { waive: false } },
  });
  await showProjectPage({
    path,
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement(),
      'training.summary': summary,
      'training.chapter': () => ({
        ...{ chapter: stored.chapter, register: register() },
        row: chapterRow(stored.chapter, { questions: 1 }),
      }),
      'training.questions': bank,
      'training.people': () => ({
        ...{ rows: stored.people, found: stored.people.length, departments: ['Seen'] },
        register: register(),
      }),
      'training.writeChapter': ({ chapter: draft }) => {
        save('chapterChangedMeanwhile', draft.version, draft);
        return { chapter: stored.chapter, chapters: rows(), register: register() };
      },
      'training.writeQuestion': ({ question: draft }) => {
        save('questionChangedMeanwhile', draft.version, draft);
        return bank();
      },
      'training.configure': ({ version, settings }) => {
        save('trainingSettingsReplaced', version, { version, ...settings });
        return register();
      },
      'training.enrol': ({ people }) => {
        const [draft] = people;
        // Somebody who was taken out is entered anew.
        const isBack = stored.people.length === 0 && draft?.version === 0;
        save('traineeChangedMeanwhile', isBack ? stored.version : (draft?.version ?? 0), draft);
        return { people: stored.people };
      },
    },
  });
  return { ...training, written };
}

const press = async (name: string) =>
  userEvent.click((await screen.findAllByRole('button', { name })).at(-1) ?? document.body);
async function type(label: RegExp | string, text: string): Promise<HTMLElement> {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
  return field;
}

/** Each dialog: how one comes to it, what is typed where, and how theirs looks. */
const EDITS = [
  {
    path: '/training/chapters',
    act: 'Edit Seen',
    field: /^Chapter/,
    typed: 'Mine',
    theirs: 'Theirs',
    stored: { title: 'Mine' },
  },
  {
    path: '/training/questions/c1',
    act: 'Edit: Seen?',
    field: /^Question/,
    typed: 'Mine?',
    theirs: 'Theirs?',
    stored: { text: 'Mine?' },
  },
  {
    path: '/training/people',
    act: 'Edit 陈思远',
    field: 'Department',
    typed: 'Mine',
    theirs: 'Theirs',
    stored: { department: 'Mine' },
  },
] as const;

describe('whoever saves second', () => {
  test.each(EDITS)('at $path goes on with his own', async (edit) => {
    const { changeIt, written } = await show(edit.path);
    await press(edit.act);
    const dialog = within(await screen.findByRole('dialog'));
    const field = await dialog.findByLabelText(edit.field);
    await userEvent.clear(field);
    await userEvent.type(field, edit.typed);
    changeIt();
    await press('Save');
    expect(await dialog.findByText(/Anna Lindqvist/)).toBeVisible();
    await press('Keep mine and go on editing');
    expect(field).toHaveValue(edit.typed);
    await press('Save');
    expect(written).toMatchObject([{ version: 4, ...edit.stored }]);
  });

  test.each(EDITS)('at $path goes on with theirs', async (edit) => {
    const { changeIt, written } = await show(edit.path);
    await press(edit.act);
    const dialog = within(await screen.findByRole('dialog'));
    const field = await dialog.findByLabelText(edit.field);
    await userEvent.type(field, edit.typed);
    changeIt();
    await press('Save');
    await press('Take theirs into the form');
    expect(field).toHaveValue(edit.theirs);
    expect(written).toEqual([]);
  });

  test('enters somebody anew who was taken out meanwhile', async () => {
    const { changeIt, stored, written } = await show('/training/people');
    await press('Edit 陈思远');
    changeIt();
    stored.people = [];
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Department'), '!');
    await press('Save');
    await press('Keep mine and go on editing');
    await press('Save');
    expect(written).toMatchObject([{ version: 0, department: 'Seen!' }]);
  });

  test('of the settings keeps what he typed, and saves once more after he has saved', async () => {
    const { changeIt, stored, written } = await show('/training/settings');
    await type(/Pass mark/, '85');
    changeIt();
    await press('Save');
    await press('Keep mine and go on editing');
    await press('Save');
    await screen.findByText('Saved.');
    expect(written).toMatchObject([{ version: 4, passMark: 85, questions: 8 }]);
    stored.version = 5;
    await type(/Pass mark/, '86');
    await press('Save');
    expect(written).toMatchObject([{ version: 4 }, { version: 5, passMark: 86 }]);
  });
});
