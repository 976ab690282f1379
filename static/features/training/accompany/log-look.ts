import {
  logKind,
  logSeverity,
  type LogFilter,
  type LogKind,
  type LogSeverity,
} from '../../../../src/training/accompany/contract';
import { chapterId as anyChapter } from '../../../../src/training/chapter/contract';
import { departmentEntry, EVERY_DEPARTMENT, readDepartment } from '../people/department-look';

const MOST_SEARCHED = 100;

/** Which entries are shown; `*` is every department. It lives in the address, so that a link shows the same. */
export interface LogLook {
  readonly text: string;
  readonly state: 'open' | 'closed' | '';
  readonly kind: LogKind | '';
  readonly severity: LogSeverity | '';
  readonly department: string;
  readonly chapterId: string;
}

/** What an address says; anybody can have written it. */
export function readLogLook(params: URLSearchParams): LogLook {
  const read = (name: string) => params.get(name) ?? '';
  const chapter = anyChapter.safeParse(read('chapter'));
  return {
    text: read('q').slice(0, MOST_SEARCHED),
    state: (['open', 'closed'] as const).find((one) => one === read('state')) ?? '',
    kind: logKind.options.find((one) => one === read('kind')) ?? '',
    severity: logSeverity.options.find((one) => one === read('severity')) ?? '',
    department: readDepartment(params),
    chapterId: chapter.success ? chapter.data : '',
  };
}

/** Entries of the address; what is usual is left out of it. */
export function logEntriesOf(look: LogLook): Readonly<Record<string, string>> {
  const { text, state, kind, severity, department, chapterId } = look;
  return {
    ...{ q: text, state, kind, severity, chapter: chapterId },
    department: departmentEntry(department),
  };
}

export function logFilterOf(look: LogLook): LogFilter {
  const { text, state, kind, severity, department, chapterId } = look;
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(state === '' ? {} : { isClosed: state === 'closed' }),
    ...(kind === '' ? {} : { kind }),
    ...(severity === '' ? {} : { severity }),
    ...(department === EVERY_DEPARTMENT ? {} : { department }),
    ...(chapterId === '' ? {} : { chapterId }),
  };
}
