import type { Clock } from '../ports/clock';
import type { HolidayCalendar } from '../ports/holiday-calendar';
import type { Ids } from '../ports/ids';
import type { IssueLookup } from '../ports/issue-lookup';
import type { IssueNotes } from '../ports/issue-notes';
import type { IssueStore } from '../ports/issue-store';
import type { PageStore } from '../ports/page-store';
import type { People } from '../ports/people';
import type { Log } from '../ports/log';
import type { Permissions } from '../ports/permissions';
import type { Queue } from '../ports/queue';
import type { RecordStore } from '../ports/record-store';
import type { TemplateCatalog } from '../ports/template-catalog';

/** What the use cases of an engagement need from outside. */
export interface EngagementDeps {
  readonly records: RecordStore;
  readonly issues: IssueStore;
  readonly lookup: IssueLookup;
  readonly notes: IssueNotes;
  readonly pages: PageStore;
  readonly permissions: Permissions;
  readonly people: People;
  readonly holidays: HolidayCalendar;
  readonly templates: TemplateCatalog;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}
