import type { Caller } from '../../access/caller';
import type { EngagementDeps } from '../../engagement/deps';
import { dayOfTime, formatDay, type CalendarDay } from '../../plan/model/calendar-day';
import type { AgendaItem } from '../../training/model/session/agenda';
import type { WaitingPage, WaitingRow, WaitingSubject } from '../contract';
import { readWaiting, WAITING_ENTITY, type Waiting } from '../records';

/** Rows of a page: the most that a query gives. */
const PAGE = 100;
/** Times are those of the machine that wrote, which may be a little ahead of the one that reads. */
const SKEW_MS = 60_000;
/** What waits for somebody only as long as he learns; entered anew he finds it again. */
const OF_LEARNERS: ReadonlySet<WaitingSubject> = new Set(['training', 'exam']);

/**
 * What waits for the caller, what has waited longest first. What is in projects that he may not see, or no more, is left
 * out, and so is a training of which nothing is left to learn, and an exam of somebody who learns no more; the query lags behind writes, so what he has just done may still be there for a moment.
 */
export async function listWaiting(
  { records, permissions, clock }: Pick<EngagementDeps, 'records' | 'permissions' | 'clock'>,
  { accountId }: Caller,
  cursor: string | undefined,
): Promise<WaitingPage> {
  const [projects, page] = await Promise.all([
    permissions.browsable(),
    records.query({
      entity: WAITING_ENTITY,
      index: 'by-person',
      partition: [accountId],
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    }),
  ]);
  const today = dayOfTime(clock.now());
  const seen = page.records
    .map(readWaiting)
    // What will wait from some moment on is stored with it.
    .filter(({ projectId, since }) => projects.has(projectId) && since <= clock.now() + SKEW_MS);
  const learning = new Set(
    seen.filter(({ what }) => OF_LEARNERS.has(what)).map(({ engagementId }) => engagementId),
  );
  const left =
    learning.size === 0
      ? undefined
      : await (
          await import('../../training/usecases/left-to-learn')
        ).leftToLearn({ records, clock }, accountId, [...learning]);
  const rows = seen.flatMap((row): readonly WaitingRow[] => {
    const line = shown(row, projects.get(row.projectId) ?? '', today);
    if (!OF_LEARNERS.has(row.what)) return [line];
    const own = left?.get(row.engagementId);
    if (own === undefined) return [];
    if (row.what === 'exam') return [line];
    const chapters = own.left === 0 ? [] : [{ ...line, number: own.left, title: own.next }];
    return [...chapters, ...own.sessions.map((item) => sessionLine(line, item, today))];
  });
  return { rows, ...(page.cursor === undefined ? {} : { cursor: page.cursor }) };
}

/** What a session asks of whoever is invited to it, or came. */
function sessionLine(line: WaitingRow, item: AgendaItem, today: CalendarDay): WaitingRow {
  const { sessionId, number, title, asks, startsAt, news } = item;
  const first = dayOfTime(asks === 'feedback' ? startsAt : (news?.at ?? item.since));
  return {
    ...line,
    ...{ what: 'session', recordId: sessionId, number, title },
    ...{ since: formatDay(first), days: Math.max(0, today - first) },
    session: {
      ...{ asks, startsAt },
      ...(asks === 'feedback' || news === undefined ? {} : { news: news.kind }),
      ...(news?.reason === undefined ? {} : { reason: news.reason }),
    },
  };
}

function shown(
  { kind, engagementId, projectId, clientName, what, recordId, number, title, since }: Waiting,
  projectKey: string,
  today: CalendarDay,
): WaitingRow {
  const first = dayOfTime(since);
  const about = { kind, engagementId, projectId, projectKey, clientName };
  const days = Math.max(0, today - first);
  return { ...about, what, recordId, number, title, since: formatDay(first), days };
}
