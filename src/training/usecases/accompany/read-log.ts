import type { RecordAccess } from '../../../access/define-function';
import { mayDo } from '../../../access/roles';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import type { LogEntry, LogFilter, LogPage } from '../../accompany/contract';
import { LOG_PARTS, logPartIn, logPartReference } from '../../accompany-records';
import { countedByDay, fitsLog, newestFirst } from '../../model/accompany/log';

/** Entries that one page of the screen shows. */
const PAGE = 50;
/** Records of one call. */
const AT_ONCE = 25;

/** A page of the log, the newest first, with how many there were each day; two calls, whatever is in it. */
export async function readLog(
  deps: Pick<EngagementDeps, 'records'>,
  { engagement, rights, roles }: RecordAccess<Engagement>,
  filter: LogFilter,
  offset = 0,
  most = PAGE,
): Promise<LogPage> {
  const all = await readEntries(deps, engagement.id);
  const fitting = newestFirst(all.filter((entry) => fitsLog(entry, filter)));
  const next = offset + most;
  return {
    rows: fitting.slice(offset, next),
    found: fitting.length,
    open: fitting.filter(({ isClosed }) => !isClosed).length,
    ...(next < fitting.length ? { next } : {}),
    days: countedByDay(fitting),
    departments: [...new Set(all.map(({ department }) => department))].sort(),
    total: all.length,
    canWriteFaq: mayDo('write', rights, roles),
  };
}

async function readEntries(
  { records }: Pick<EngagementDeps, 'records'>,
  engagementId: string,
): Promise<readonly LogEntry[]> {
  const parts = Array.from({ length: LOG_PARTS }, (_, part) => part);
  const calls = Array.from({ length: Math.ceil(LOG_PARTS / AT_ONCE) }, (_, call) =>
    parts.slice(call * AT_ONCE, (call + 1) * AT_ONCE),
  );
  const found = await Promise.all(
    calls.map((own) => records.getMany(own.map((part) => logPartReference(engagementId, part)))),
  );
  const stored = new Map(found.flatMap((one) => [...one]));
  return parts.flatMap((part) => {
    const { entity, key } = logPartReference(engagementId, part);
    return logPartIn(stored.get(`${entity}/${key}`), engagementId, part).entries;
  });
}
