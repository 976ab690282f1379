import type { ExamTask } from '../../../../src/training/exam/contract';
import type { SubjectForm } from './subject-fields';

/** A task as it is being written. */
export interface TaskForm extends Omit<ExamTask, 'subject'> {
  readonly subject: SubjectForm;
}

const NO_SUBJECT: SubjectForm = { kind: '', id: '', label: '' };

export function newTask(): TaskForm {
  return {
    ...{ taskId: crypto.randomUUID(), text: '', expected: '', isCritical: false },
    subject: NO_SUBJECT,
  };
}

/** What is stored, to be changed. */
export function formOfTasks(tasks: readonly ExamTask[]): readonly TaskForm[] {
  return tasks.map((task) => ({ ...task, subject: task.subject ?? NO_SUBJECT }));
}

/** Whether a task can be stored. */
export function isWholeTask({ text, expected }: TaskForm): boolean {
  return text.trim() !== '' && expected.trim() !== '';
}

/** What would be stored; of a subject without an id nothing. */
export function draftOfTasks(form: readonly TaskForm[]): ExamTask[] {
  return form.map(({ taskId, text, expected, isCritical, subject: { kind, id, label } }) => ({
    ...{ taskId, text: text.trim(), expected: expected.trim(), isCritical },
    ...(kind === '' || id === '' ? {} : { subject: { kind, id, label: label || id } }),
  }));
}
