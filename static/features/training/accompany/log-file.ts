import type { LogEntry } from '../../../../src/training/accompany/contract';
import type { Table } from '../../../../src/files/contract';

type Translate = (key: string) => string;

/** The log as a table for a file. */
export function logTable(
  entries: readonly LogEntry[],
  titleOf: (chapterId: string) => string,
  t: Translate,
): Table {
  const columns = [
    ...['number', 'day', 'kind', 'askedBy', 'department', 'chapter', 'question', 'answer'],
    ...['severity', 'state', 'faq'],
  ];
  return {
    header: columns.map((name) => t(`training.log.field.${name}`)),
    types: columns.map((name) => (name === 'number' ? 'number' : name === 'day' ? 'date' : 'text')),
    rows: entries.map((entry) => [
      entry.number,
      { day: entry.day },
      t(`training.log.kind.${entry.kind}`),
      entry.askedBy,
      entry.department,
      titleOf(entry.chapterId),
      entry.question,
      entry.answer,
      t(`training.log.severity.${entry.severity}`),
      t(entry.isClosed ? 'register.group.closed' : 'register.group.open'),
      entry.faq === undefined ? '' : titleOf(entry.faq.chapterId),
    ]),
  };
}
